import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { coverSession, isAtWork } from "@/lib/domain/coverage";
import { groupBy } from "@/lib/domain/group-by";
import type { PersonView, ProjectView, SessionView } from "@/lib/domain/plan";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import {
  TIMELINE_DAYS,
  type TimelineFilter,
  type TimelineFlag,
  type TimelinePerson,
  type TimelineRoom,
  type TimelineRow,
  type TimelineSession,
  type TimelineShade,
  type TimelineUndated,
  type TimelineView,
} from "@/lib/domain/timeline-view";
import { isLapsed } from "@/lib/domain/window";
import { timelineFilterSchema } from "@/lib/schemas/timeline";
import { outsideHoursIn } from "@/lib/time/availability";
import { addDays, formatDateRange, weekdayOf } from "@/lib/time/calendar-date";
import { spanText } from "@/lib/time/span-text";
import { ALL_HOURS, drawnHours, timelineDays } from "@/lib/time/timeline-days";
import { todayIn } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import { absencesDuring } from "./call-absences";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { flagViews } from "./flags";
import { sessionMinutes } from "./session-minutes";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

const HOUR_MS = 3_600_000;

interface Span {
  startsAt: Date;
  endsAt: Date;
}

interface Placed {
  project: ProjectView;
  session: SessionView;
}

/** Every session that is not cancelled, of active projects. */
function plannedSessions(plan: StudioPlan): Placed[] {
  return plan.projects
    .filter((project) => !project.isArchived)
    .flatMap((project) => project.sessions.map((session) => ({ project, session })))
    .filter(({ session }) => session.status !== "CANCELLED");
}

function isIn({ startsAt, endsAt }: SessionView, span: Span): boolean {
  return startsAt !== null && endsAt !== null && startsAt < span.endsAt && endsAt > span.startsAt;
}

/** Open flags by the session that they are about; a clash is about both of its sessions. */
function flagsBySession(plan: StudioPlan): ReadonlyMap<string, TimelineFlag[]> {
  const facts = new Map(plan.flags.map(({ flag }) => [flag.key, flag]));
  const views = flagViews(plan).filter(({ status, isCounted }) => status !== "ACKNOWLEDGED" && isCounted);
  const ofSessions = views.flatMap(({ key, kind, kindLabel, severity, headline, sessionId }) => {
    const flag = facts.get(key);
    const other = flag !== undefined && "otherSessionId" in flag.detail ? flag.detail.otherSessionId : null;
    const [start, end] = [flag?.window?.startsAt.getTime() ?? null, flag?.window?.endsAt.getTime() ?? null];
    const said = { key, kind, kindLabel, severity, headline, start, end };
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
    isLapsed: isLapsed(session, now),
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

function undatedView({ project, session }: Placed): TimelineUndated {
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

interface RowSource {
  rooms: readonly TimelineRoom[];
  people: readonly TimelinePerson[];
  shown: readonly TimelineSession[];
}

function rowsOf(plan: StudioPlan, { rows, isBusyOnly }: TimelineFilter, source: RowSource): TimelineRow[] {
  const { shown } = source;
  const keep = (all: TimelineRow[], busy: ReadonlySet<string>) =>
    isBusyOnly ? all.filter((row) => busy.has(row.id)) : all;
  if (rows === "rooms") {
    const busy = new Set(shown.map((session) => session.roomId ?? ""));
    const own = plan.rooms.flatMap((room): TimelineRow[] => {
      const known = source.rooms.find(({ id }) => id === room.id);
      if (known === undefined || (room.isArchived && !busy.has(room.id))) return [];
      const shades = known.closed.map((closed) => ({ ...closed, kind: "CLOSED" as const, label: "Closed" }));
      const zone = room.timeZone === plan.studio.timeZone ? "" : `${zoneLabel(room.timeZone)} time`;
      return [{ id: room.id, name: room.name, note: zone, code: room.code, stripe: null, shades }];
    });
    const none: TimelineRow = { id: "", name: "No room", note: "", code: "", stripe: null, shades: [] };
    return keep(busy.has("") ? [...own, none] : own, busy);
  }
  if (rows === "people") {
    const busy = new Set(shown.flatMap((session) => session.calls.map((call) => call.personId)));
    const all = plan.people.flatMap((person): TimelineRow[] => {
      const known = source.people.find(({ id }) => id === person.id);
      if (known === undefined || (person.isArchived && !busy.has(person.id))) return [];
      const note = person.sessionRoles.map((role) => SESSION_ROLE_LABELS[role]).join(", ");
      return [{ id: person.id, name: person.name, note, code: "", stripe: null, shades: known.absences }];
    });
    return keep(all, busy);
  }
  const busy = new Set(shown.map((session) => session.projectId));
  const all = plan.projects
    .filter((project) => !project.isArchived)
    .map(
      ({ id, title, artist, code, stripe }): TimelineRow => ({
        id,
        name: title,
        note: artist,
        code,
        stripe,
        shades: [],
      }),
    );
  return keep(all, busy);
}

/** The first day of the stretch that holds a date: itself for a day, else its Monday. */
function firstDay(date: string, { span }: Pick<TimelineFilter, "span">): string {
  return span === "day" ? date : addDays(date, 1 - weekdayOf(date));
}

/** Sessions in time, by room, person or project, filtered as the address says. */
export async function loadTimeline(query: unknown): Promise<TimelineView> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const { studio } = plan;
  const asked = timelineFilterSchema.parse(query);
  const today = todayIn(studio.timeZone, now);
  const projects = plan.projects.filter((project) => !project.isArchived);
  const filter: TimelineFilter = {
    rows: asked.rows,
    span: asked.span,
    from: asked.from ?? firstDay(today, asked),
    projectId: projects.find(({ id }) => id === asked.project)?.id ?? null,
    isBusyOnly: asked.busy === "1",
    isWhole: asked.hours === "all",
  };
  const length = TIMELINE_DAYS[filter.span];
  const { timeZone } = studio;
  const whole = timelineDays(filter.from, length, { timeZone, hours: ALL_HOURS, now });
  const span = { startsAt: new Date(whole[0]?.start ?? 0), endsAt: new Date(whole.at(-1)?.end ?? 0) };
  const reach = Math.max(studio.restHours, 24) * HOUR_MS;
  const around = { startsAt: new Date(+span.startsAt - reach), endsAt: new Date(+span.endsAt + reach) };
  const planned = plannedSessions(plan);
  const flags = flagsBySession(plan);
  const sessions = planned
    .filter(({ session }) => isIn(session, around))
    .flatMap((placed) => sessionView(placed, plan, flags, now) ?? [])
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const shown = sessions.filter(
    (session) =>
      session.start < +span.endsAt &&
      session.end > +span.startsAt &&
      (filter.projectId === null || filter.projectId === session.projectId),
  );
  const hours =
    filter.isWhole || filter.span === "6weeks"
      ? ALL_HOURS
      : drawnHours(
          shown.map(({ start, end }) => ({ startsAt: new Date(start), endsAt: new Date(end) })),
          timeZone,
        );
  const rooms = plan.rooms.map((room) => roomView(room, around));
  const people = plan.people.map((person) => personView(person, plan, around));
  return {
    permissions: actor.permissions,
    filter,
    range: formatDateRange(filter.from, addDays(filter.from, length - 1)),
    earlier: addDays(filter.from, -length),
    today: firstDay(today, filter),
    later: addDays(filter.from, length),
    timeZone,
    zone: zoneLabel(studio.timeZone),
    days: timelineDays(filter.from, length, { timeZone, hours, now }),
    now: now.getTime(),
    restHours: studio.restHours,
    rows: rowsOf(plan, filter, { rooms, people, shown }),
    sessions,
    undated: planned
      .filter(
        ({ session, project }) => session.startsAt === null && isWanted(project, filter) && session.status !== "DONE",
      )
      .map(undatedView),
    rooms,
    people,
    projects: projects.map(({ id, title }) => ({ id, name: title })),
    hasSessions: projects.some((project) => project.sessions.length > 0),
    offersDemo: offersDemo(plan, actor),
  };
}

function isWanted(project: ProjectView, { projectId }: TimelineFilter): boolean {
  return projectId === null || projectId === project.id;
}
