import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { coverSession } from "@/lib/domain/coverage";
import { HOLD_ENDS_TIME } from "@/lib/domain/hold";
import { findNextOpening } from "@/lib/domain/next-opening";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { SESSION_TYPE_LABELS } from "@/lib/domain/session-template";
import type {
  BlockView,
  NewSessionView,
  RoomOption,
  SessionChoices,
  SessionForm,
  SessionHeadView,
  SessionPageView,
  SessionTimesView,
  TaskRowView,
} from "@/lib/domain/session-view";
import { addDays } from "@/lib/time/calendar-date";
import { dayClock } from "@/lib/time/day-clock";
import { formatDuration, minutesBetween } from "@/lib/time/duration";
import { proposedDay } from "@/lib/time/proposed-day";
import { spanText } from "@/lib/time/span-text";
import { showingAt, todayIn, wallTimeAt } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import { requestNow } from "./clock";
import { crewPanelView } from "./crew";
import { flagViews } from "./flags";
import { holdView, proposedHoldEnd } from "./holds";
import { seriesPlace } from "./session-series";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";
import { taskPlace, taskRows } from "./task-rows";

interface Found {
  project: ProjectView;
  session: SessionView;
}

/** The session with its project, or null: a session of another studio is not in the plan. */
function findSession(plan: StudioPlan, id: string): Found | null {
  for (const project of plan.projects) {
    const session = project.sessions.find((one) => one.id === id);
    if (session !== undefined) return { project, session };
  }
  return null;
}

/** When a session is, as text; null without a date. */
function sessionTimes({ startsAt, endsAt, timeZone }: SessionView): SessionTimesView | null {
  if (startsAt === null || endsAt === null) return null;
  const { date, times, duration, zone, clockChange } = spanText(startsAt, endsAt, timeZone);
  return {
    date,
    times,
    duration,
    zone,
    clockChange,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
  };
}

/** What the form of a session offers. An archived room stays on offer to the session that is in it. */
export function sessionChoices(plan: StudioPlan, roomId: string | null): SessionChoices {
  const rooms = plan.rooms
    .filter((room) => !room.isArchived || room.id === roomId)
    .map(({ id, name, timeZone }): RoomOption => ({ id, name, timeZone, zone: zoneLabel(timeZone) }));
  return { rooms, timeZone: plan.studio.timeZone, zone: zoneLabel(plan.studio.timeZone) };
}

/** Where a new session of the project starts: on the day that follows from the others, in the room used last. */
export function newSessionView(plan: StudioPlan, project: ProjectView, now: Date): NewSessionView {
  const dated = project.sessions.filter((session) => session.startsAt !== null && session.status !== "CANCELLED");
  const last = dated.at(-1);
  const choices = sessionChoices(plan, null);
  const usual = choices.rooms.find((room) => room.id === last?.roomId) ?? choices.rooms[0];
  const today = todayIn(plan.studio.timeZone, now);
  const lastSessionOn = last?.startsAt ? wallTimeAt(last.startsAt, last.timeZone).date : null;
  const startsOn = proposedDay({ today, lastSessionOn, projectStartsOn: project.startsOn });
  const start = { startsOn, startTime: "10:00", roomId: usual?.id ?? null };
  return { choices, start, holdEndsOn: proposedHoldEnd(plan, now) };
}

/** On the clock of the session's room, on which the form is read, whatever the zone in which the times were said. */
function formOf(session: SessionView, plan: StudioPlan, now: Date): SessionForm {
  const { type, title, status, roomId, startsAt, endsAt, livePlayers, fixedClock, notes } = session;
  const { timeZone } = plan.rooms.find(({ id }) => id === roomId) ?? plan.studio;
  const holdEnd = session.holdExpiresAt && wallTimeAt(session.holdExpiresAt, timeZone);
  const tomorrow = addDays(todayIn(plan.studio.timeZone, now), 1);
  const start = startsAt ? wallTimeAt(startsAt, timeZone) : { date: tomorrow, time: "10:00" };
  const end = endsAt ? wallTimeAt(endsAt, timeZone) : { date: tomorrow, time: "18:00" };
  return {
    type,
    title,
    status,
    hasHoldEnd: holdEnd !== null,
    holdEndsOn: holdEnd?.date ?? proposedHoldEnd(plan, now),
    holdEndsTime: holdEnd?.time ?? HOLD_ENDS_TIME,
    roomId,
    isScheduled: startsAt !== null,
    startsOn: start.date,
    startTime: start.time,
    endsOn: end.date,
    endTime: end.time,
    startShowing: startsAt && showingAt(startsAt, timeZone),
    endShowing: endsAt && showingAt(endsAt, timeZone),
    livePlayers,
    fixedClock,
    notes,
  };
}

function blocksOf(session: SessionView, rows: readonly TaskRowView[]): BlockView[] {
  const clock = dayClock(session);
  let elapsed = 0;
  return session.blocks.map(({ id, version, label, mode, minutes }) => {
    const from = elapsed;
    elapsed += minutes;
    const times = `${clock(from)}–${clock(elapsed)}`;
    return { id, version, label, mode, minutes, times, tasks: rows.filter((row) => row.blockId === id) };
  });
}

function lengthNoteOf({ blocks, startsAt, endsAt }: SessionView): string | null {
  if (startsAt === null || endsAt === null || blocks.length === 0) return null;
  const planned = blocks.reduce((sum, block) => sum + block.minutes, 0);
  const length = Math.round(minutesBetween(startsAt, endsAt));
  if (planned === length) return null;
  const gap = formatDuration(Math.abs(planned - length));
  return planned > length
    ? `The blocks add up to ${formatDuration(planned)}, ${gap} more than the session lasts.`
    : `The blocks add up to ${formatDuration(planned)}: ${gap} of the session are still free.`;
}

function headOf({ project, session }: Found, plan: StudioPlan, now: Date): SessionHeadView {
  const { id, version, title, type, status, livePlayers, fixedClock, notes } = session;
  const cover = plan.review.covers.get(id) ?? coverSession(session);
  return {
    id,
    version,
    title,
    type,
    typeLabel: SESSION_TYPE_LABELS[type],
    status,
    hold: holdView(plan, session, now),
    series: seriesPlace(project.sessions, session, now),
    times: sessionTimes(session),
    roomName: plan.rooms.find((room) => room.id === session.roomId)?.name ?? null,
    livePlayers,
    fixedClock,
    notes,
    fill: cover.fill,
    opening: findNextOpening(session, cover),
    project: {
      id: project.id,
      title: project.title,
      artist: project.artist,
      code: project.code,
      stripe: project.stripe,
    },
  };
}

async function findPlanned(id: string): Promise<{ plan: StudioPlan; found: Found | null }> {
  const plan = await loadStudioPlan(await requireActor(), requestNow());
  return { plan, found: findSession(plan, id) };
}

/** For the page's title; a neutral one when the session is not to be found. */
export async function loadSessionTitle(id: string): Promise<string> {
  const { found } = await findPlanned(id);
  return found === null ? "Not found" : `${found.session.title} · ${found.project.title}`;
}

/** The session screen. A session that is not in the actor's studio is not found. */
export async function loadSession(id: string): Promise<SessionPageView> {
  const { permissions } = await requireActor();
  const { plan, found } = await findPlanned(id);
  if (found === null) notFound();
  const { project, session } = found;
  const rows = taskRows(plan, project, session);
  return {
    permissions,
    head: headOf(found, plan, requestNow()),
    form: formOf(session, plan, requestNow()),
    choices: sessionChoices(plan, session.roomId),
    place: taskPlace(project, session),
    blocks: blocksOf(session, rows),
    unplaced: rows.filter((row) => row.blockId === null),
    needs: SESSION_ROLES.map((sessionRole) => ({ sessionRole, count: session.roleNeeds[sessionRole] ?? 0 })),
    crew: crewPanelView(plan, session, permissions.includes("plan")),
    flags: flagViews(plan, { sessionId: session.id }),
    lengthNote: lengthNoteOf(session),
  };
}
