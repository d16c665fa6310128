import "server-only";
import { coverSession, isAtWork } from "@/lib/domain/coverage";
import { groupBy } from "@/lib/domain/group-by";
import type { PersonView, ProjectView, SessionView } from "@/lib/domain/plan";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import type {
  TimelineFlag,
  TimelinePerson,
  TimelineRoom,
  TimelineSession,
  TimelineShade,
  TimelineUndated,
} from "@/lib/domain/timeline-view";
import { outsideHoursIn } from "@/lib/time/availability";
import { spanText } from "@/lib/time/span-text";
import { absencesDuring } from "./call-absences";
import { flagViews } from "./flags";
import { holdView } from "./holds";
import { sessionMinutes } from "./session-minutes";
import type { StudioPlan } from "./studio-plan";

interface Span {
  startsAt: Date;
  endsAt: Date;
}

export interface Placed {
  project: ProjectView;
  session: SessionView;
}

/** Every session that is not cancelled, of active projects. */
export function plannedSessions(plan: StudioPlan): Placed[] {
  return plan.projects
    .filter((project) => !project.isArchived)
    .flatMap((project) => project.sessions.map((session) => ({ project, session })))
    .filter(({ session }) => session.status !== "CANCELLED");
}

function isIn({ startsAt, endsAt }: SessionView, span: Span): boolean {
  return startsAt !== null && endsAt !== null && startsAt < span.endsAt && endsAt > span.startsAt;
}

/** Open flags by the session that they are about; a clash is about both of its sessions. */
export function flagsBySession(plan: StudioPlan): ReadonlyMap<string, TimelineFlag[]> {
  const facts = new Map(plan.flags.map(({ flag }) => [flag.key, flag]));
  const views = flagViews(plan).filter(({ status, isCounted }) => status !== "ACKNOWLEDGED" && isCounted);
  const ofSessions = views.flatMap(({ key, kind, kindLabel, severity, headline, sessionId, personId }) => {
    const flag = facts.get(key);
    const other = flag !== undefined && "otherSessionId" in flag.detail ? flag.detail.otherSessionId : null;
    const [start, end] = [flag?.window?.startsAt.getTime() ?? null, flag?.window?.endsAt.getTime() ?? null];
    const said = { key, kind, kindLabel, severity, headline, personId, start, end };
    return [
      { sessionId, flag: { ...said, otherSessionId: other } },
      ...(other === null ? [] : [{ sessionId: other, flag: { ...said, otherSessionId: sessionId } }]),
    ];
  });
  return new Map(
    [...groupBy(ofSessions, ({ sessionId }) => sessionId ?? "")].map(([sessionId, list]) => [
      sessionId,
      list.map(({ flag }) => flag),
    ]),
  );
}

function sessionView(
  { project, session }: Placed,
  plan: StudioPlan,
  flags: ReadonlyMap<string, TimelineFlag[]>,
  now: Date,
): TimelineSession | null {
  const { startsAt, endsAt, timeZone } = session;
  if (startsAt === null || endsAt === null) return null;
  const text = spanText(startsAt, endsAt, timeZone);
  const { fill } = plan.review.covers.get(session.id) ?? coverSession(session);
  return {
    id: session.id,
    version: session.version,
    title: session.title,
    projectId: project.id,
    projectTitle: project.title,
    code: project.code,
    stripe: project.stripe,
    status: session.status,
    statusLabel: SESSION_STATUS_LABELS[session.status],
    hold: holdView(plan, session, now),
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    roomId: session.roomId,
    timeZone,
    when: `${text.date}, ${text.times}${timeZone === plan.studio.timeZone ? "" : ` ${text.zone} time`}`,
    clockChange: text.clockChange,
    calls: session.calls.filter(isAtWork).map(({ personId, sessionRole }) => ({ personId, sessionRole })),
    filled: { have: fill.filled, need: fill.needed },
    flags: flags.get(session.id) ?? [],
  };
}

export function undatedView({ project, session }: Placed): TimelineUndated {
  return {
    id: session.id,
    version: session.version,
    title: session.title,
    projectTitle: project.title,
    code: project.code,
    stripe: project.stripe,
    roomId: session.roomId,
    personIds: [...new Set(session.calls.filter(isAtWork).map((call) => call.personId))],
    minutes: sessionMinutes(session),
  };
}

function roomView(room: StudioPlan["rooms"][number], span: Span): TimelineRoom {
  const { id, name, timeZone, setUpMinutes, strikeMinutes, openHours } = room;
  const closed = outsideHoursIn(openHours, timeZone, span).map(msOf);
  return { id, name, timeZone, setUpMinutes, strikeMinutes, closed };
}

const ABSENCE_LABELS = { AWAY: "Away", BUSY: "Busy", OUTSIDE_HOURS: "Outside working hours" } as const;

function personView(person: PersonView, plan: StudioPlan, span: Span): TimelinePerson {
  const absences = absencesDuring(plan.availability.get(person.id), span).map((absence): TimelineShade => {
    const label = ABSENCE_LABELS[absence.kind];
    return { ...msOf(absence), kind: absence.kind, label: absence.note === "" ? label : `${label}: ${absence.note}` };
  });
  return { id: person.id, name: person.name, isGroup: person.kind === "GROUP", absences };
}

function msOf({ startsAt, endsAt }: Span): { start: number; end: number } {
  return { start: startsAt.getTime(), end: endsAt.getTime() };
}

interface Around {
  sessions: readonly TimelineSession[];
  rooms: readonly TimelineRoom[];
  people: readonly TimelinePerson[];
}

/** What was worked out of a plan for some stretches of time: those who look at one look again, and plans stay as they are. */
const known = new WeakMap<StudioPlan, Map<string, Around>>();
const STRETCHES_KEPT = 6;

/** Sessions, rooms and people of a stretch, each with its times as text and in milliseconds. */
export function aroundOf(plan: StudioPlan, planned: readonly Placed[], around: Span, now: Date): Around {
  const key = `${around.startsAt.toISOString()}/${around.endsAt.toISOString()}`;
  const stretches = known.get(plan) ?? new Map<string, Around>();
  known.set(plan, stretches);
  const had = stretches.get(key);
  if (had !== undefined) return had;
  const flags = flagsBySession(plan);
  const made: Around = {
    sessions: planned
      .filter(({ session }) => isIn(session, around))
      .flatMap((placed) => sessionView(placed, plan, flags, now) ?? [])
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    rooms: plan.rooms.map((room) => roomView(room, around)),
    people: plan.people.map((person) => personView(person, plan, around)),
  };
  const [oldest] = stretches.keys();
  if (stretches.size >= STRETCHES_KEPT && oldest !== undefined) stretches.delete(oldest);
  stretches.set(key, made);
  return made;
}
