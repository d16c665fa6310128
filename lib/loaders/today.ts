import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { coverSession } from "@/lib/domain/coverage";
import { compareSessions } from "@/lib/domain/facts-order";
import type { FlagView } from "@/lib/domain/flag-view";
import { groupBy } from "@/lib/domain/group-by";
import { isHold } from "@/lib/domain/hold";
import { holdLine } from "@/lib/domain/hold-words";
import { openNeedsOf } from "@/lib/domain/next-opening";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import { positionTitle } from "@/lib/domain/role-words";
import type {
  LapsedHoldView,
  OpenSessionView,
  RoomNowView,
  ShortList,
  TodayDayView,
  TodaySessionView,
  TodayView,
  WaitingCallView,
} from "@/lib/domain/today-view";
import { isLapsed, isOver } from "@/lib/domain/window";
import { addDays, formatDate, formatLongDate } from "@/lib/time/calendar-date";
import { spanText } from "@/lib/time/span-text";
import { todayIn, wallTimeAt } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { isEmptyStudio, offersDemo } from "./demo-offer";
import { flagViews } from "./flags";
import { holdView } from "./holds";
import { projectMark } from "./person";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

const DAY_MS = 86_400_000;
/** Open needs and unanswered calls are looked for this far ahead; the day list is shorter. */
const NEEDS_DAYS = 14;
const LISTED_DAYS = 7;
const SHOWN = 8;

interface Planned {
  project: ProjectView;
  session: SessionView;
}

/** A session with a date that is not over. */
interface Ahead extends Planned {
  startsAt: Date;
  endsAt: Date;
}

function sessionsAhead(plan: StudioPlan, now: Date): Ahead[] {
  return plan.projects
    .filter((project) => !project.isArchived)
    .flatMap((project) =>
      project.sessions.flatMap((session) => {
        const { startsAt, endsAt } = session;
        return startsAt === null || endsAt === null || isOver(session, now)
          ? []
          : [{ project, session, startsAt, endsAt }];
      }),
    )
    .sort((a, b) => compareSessions(a.session, b.session));
}

function lineOf({ project, session }: Planned, plan: StudioPlan, now: Date): TodaySessionView {
  const { id, title, status, startsAt, endsAt, timeZone } = session;
  const { date, times, zone } =
    startsAt && endsAt ? spanText(startsAt, endsAt, timeZone) : { date: "No date", times: "", zone: null };
  const hold = holdView(plan, session, now);
  return {
    id,
    title,
    project: projectMark(project),
    date,
    times,
    zone: timeZone === plan.studio.timeZone ? null : zone,
    moment: startsAt && endsAt ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone } : null,
    roomName: plan.rooms.find((room) => room.id === session.roomId)?.name ?? null,
    hold: hold !== null && isHold(status) ? holdLine(status, hold) : null,
    fill: (plan.review.covers.get(id) ?? coverSession(session)).fill,
  };
}

function shorten<Item>(items: readonly Item[]): ShortList<Item> {
  return { shown: items.slice(0, SHOWN), more: Math.max(0, items.length - SHOWN) };
}

/** Each room in the studio's order; sessions that are in none come last, if there are any. */
function roomViews(ahead: readonly Ahead[], plan: StudioPlan, now: Date): RoomNowView[] {
  const byRoom = groupBy(ahead, ({ session }) => session.roomId);
  const roomView = (id: string | null, name: string): RoomNowView => {
    const inRoom = byRoom.get(id) ?? [];
    const running = inRoom.find(({ startsAt }) => startsAt <= now);
    const next = inRoom.find(({ startsAt }) => startsAt > now);
    return {
      id: id ?? "",
      name,
      now: running ? lineOf(running, plan, now) : null,
      next: next ? lineOf(next, plan, now) : null,
    };
  };
  const rooms = plan.rooms.filter((room) => !room.isArchived).map((room) => roomView(room.id, room.name));
  return byRoom.has(null) ? [...rooms, roomView(null, "Without a room")] : rooms;
}

function openSessions(near: readonly Ahead[], plan: StudioPlan, now: Date): OpenSessionView[] {
  return near.flatMap((one) => {
    const needs = openNeedsOf(plan.review.covers.get(one.session.id) ?? coverSession(one.session));
    return needs.length === 0 ? [] : [{ session: lineOf(one, plan, now), needs }];
  });
}

/** Soonest first; within a session who was asked before who has not been told. */
function waitingCalls(near: readonly Ahead[], plan: StudioPlan, now: Date): WaitingCallView[] {
  const names = new Map(plan.people.map((person) => [person.id, person.name]));
  return near.flatMap((one) => {
    const waiting = one.session.calls.filter(({ answer }) => answer === "ASKED" || answer === "DRAFT");
    const session = lineOf(one, plan, now);
    return waiting
      .sort((a, b) => Number(a.answer === "DRAFT") - Number(b.answer === "DRAFT"))
      .map(({ id, version, personId, sessionRole, position, answer, declineReason }) => ({
        callId: id,
        version,
        personId,
        name: names.get(personId) ?? "Somebody",
        sessionRole,
        title: positionTitle(position, sessionRole),
        answer,
        declineReason,
        session,
      }));
  });
}

/** Holds that ran out and are not over, the soonest first: somebody has to confirm, extend or cancel them. */
function lapsedHolds(plan: StudioPlan, now: Date): LapsedHoldView[] {
  return plan.projects
    .filter((project) => !project.isArchived)
    .flatMap((project) => project.sessions.map((session) => ({ project, session })))
    .filter(({ session }) => isLapsed(session, now) && !isOver(session, now))
    .sort((a, b) => compareSessions(a.session, b.session))
    .flatMap((one) => {
      const hold = holdView(plan, one.session, now);
      return hold === null ? [] : [{ session: lineOf(one, plan, now), version: one.session.version, hold }];
    });
}

/** What the open sessions do not say already: a session's gap is an empty socket there. */
function flagsToSee(plan: StudioPlan, shown: readonly OpenSessionView[]): FlagView[] {
  const said = new Set(shown.map(({ session }) => session.id));
  const open = flagViews(plan).filter(
    ({ status, isCounted, kind, sessionId }) =>
      status !== "ACKNOWLEDGED" && isCounted && !(kind === "GAP" && sessionId !== null && said.has(sessionId)),
  );
  return [...open.filter(({ status }) => status === "REOPENED"), ...open.filter(({ status }) => status === "OPEN")];
}

function dayViews(ahead: readonly Ahead[], plan: StudioPlan, now: Date): TodayDayView[] {
  const today = todayIn(plan.studio.timeZone, now);
  const tomorrow = addDays(today, 1);
  const until = addDays(today, LISTED_DAYS);
  // A session that runs over midnight is still one of today's.
  const dateOf = ({ startsAt }: Ahead) => {
    const { date } = wallTimeAt(startsAt, plan.studio.timeZone);
    return date < today ? today : date;
  };
  const labelOf = (date: string) => (date === today ? "Today" : date === tomorrow ? "Tomorrow" : formatDate(date));
  const listed = ahead.filter((one) => dateOf(one) < until);
  return [...groupBy(listed, dateOf)].map(([date, ofDay]) => ({
    date,
    label: labelOf(date),
    sessions: ofDay.map((one) => lineOf(one, plan, now)),
  }));
}

/** Today: what goes on, what needs somebody, what comes. */
export async function loadToday(): Promise<TodayView> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const ahead = sessionsAhead(plan, now);
  const near = ahead.filter(({ startsAt }) => startsAt.getTime() < now.getTime() + NEEDS_DAYS * DAY_MS);
  // A hold that ran out needs nobody, until it holds again.
  const held = near.filter(({ session }) => !isLapsed(session, now));
  const open = shorten(openSessions(held, plan, now));
  return {
    permissions: actor.permissions,
    studioName: plan.studio.name,
    longDate: formatLongDate(todayIn(plan.studio.timeZone, now)),
    firstSteps: isEmptyStudio(plan) ? { hasPeople: plan.people.length > 0, offersDemo: offersDemo(plan, actor) } : null,
    rooms: roomViews(
      ahead.filter(({ session }) => !isLapsed(session, now)),
      plan,
      now,
    ),
    lapsedHolds: shorten(lapsedHolds(plan, now)),
    openSessions: open,
    waitingCalls: shorten(waitingCalls(held, plan, now)),
    flags: shorten(flagsToSee(plan, open.shown)),
    days: dayViews(ahead, plan, now),
  };
}
