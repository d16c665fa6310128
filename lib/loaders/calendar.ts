import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { CalendarDay, CalendarEvent, CalendarFilter, CalendarView } from "@/lib/domain/calendar-view";
import { isAtWork } from "@/lib/domain/coverage";
import { isHold } from "@/lib/domain/hold";
import { holdLabel } from "@/lib/domain/hold-words";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import type { TimelineFlag } from "@/lib/domain/timeline-view";
import { calendarFilterSchema, NO_ROOM } from "@/lib/schemas/calendar";
import { formatLongDate } from "@/lib/time/calendar-date";
import { calendarRange } from "@/lib/time/calendar-range";
import { spanText } from "@/lib/time/span-text";
import { drawnHours } from "@/lib/time/timeline-days";
import { todayIn, wallTextAt } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { holdView } from "./holds";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";
import { flagsBySession, undatedView } from "./timeline-around";

interface Planned {
  project: ProjectView;
  session: SessionView;
}

interface Dated extends Planned {
  startsAt: Date;
  endsAt: Date;
}

/** Cancelled sessions are left out until they are asked for. */
function isWanted({ project, session }: Planned, filter: CalendarFilter, flags: ReadonlyMap<string, unknown>): boolean {
  const { projectId, roomId, personId, status, isFlagged } = filter;
  return (
    (projectId === null || project.id === projectId) &&
    (roomId === null || (session.roomId ?? "") === roomId) &&
    (personId === null || session.calls.some((call) => call.personId === personId && isAtWork(call))) &&
    (status === null ? session.status !== "CANCELLED" : session.status === status) &&
    (!isFlagged || flags.has(session.id))
  );
}

function eventView(
  { project, session, startsAt, endsAt }: Dated,
  plan: StudioPlan,
  flags: readonly TimelineFlag[],
  now: Date,
): CalendarEvent {
  const { status } = session;
  const hold = holdView(plan, session, now);
  const text = spanText(startsAt, endsAt, session.timeZone);
  const zone = session.timeZone === plan.studio.timeZone ? "" : ` ${text.zone} time`;
  return {
    id: session.id,
    title: session.title,
    projectTitle: project.title,
    code: project.code,
    stripe: project.stripe,
    status,
    statusLabel: hold !== null && isHold(status) ? holdLabel(status, hold) : SESSION_STATUS_LABELS[status],
    isHold: hold !== null,
    isQuiet: status === "DONE" || status === "CANCELLED" || hold?.isLapsed === true,
    startWall: wallTextAt(startsAt, plan.studio.timeZone),
    endWall: wallTextAt(endsAt, plan.studio.timeZone),
    times: `${text.times}${zone}`,
    roomName: plan.rooms.find((room) => room.id === session.roomId)?.name ?? "No room",
    flags,
  };
}

/** The days of the list, each with the sessions that begin on it. */
function daysOf(events: readonly CalendarEvent[], today: string): CalendarDay[] {
  const dates = [...new Set(events.map((event) => event.startWall.slice(0, 10)))];
  return dates.map((date) => ({
    date,
    label: formatLongDate(date),
    isToday: date === today,
    events: events.filter((event) => event.startWall.startsWith(date)),
  }));
}

function filterOf(query: unknown, plan: StudioPlan, today: string): CalendarFilter {
  const asked = calendarFilterSchema.parse(query);
  return {
    shape: asked.view,
    date: asked.date ?? today,
    projectId: plan.projects.find(({ id }) => id === asked.project)?.id ?? null,
    roomId: asked.room === NO_ROOM ? "" : (plan.rooms.find(({ id }) => id === asked.room)?.id ?? null),
    personId: plan.people.find(({ id }) => id === asked.person)?.id ?? null,
    status: asked.status ?? null,
    isFlagged: asked.flagged === "1",
  };
}

/** Sessions by day, filtered as the address says. */
export async function loadCalendar(query: unknown): Promise<CalendarView> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const { timeZone } = plan.studio;
  const today = todayIn(timeZone, now);
  const filter = filterOf(query, plan, today);
  const range = calendarRange(filter.shape, filter.date);
  const flags = flagsBySession(plan);
  const projects = plan.projects.filter((project) => !project.isArchived);
  const planned = projects
    .flatMap((project) => project.sessions.map((session): Planned => ({ project, session })))
    .filter((one) => isWanted(one, filter, flags));
  const dated = planned
    .flatMap(({ project, session }): Dated[] => {
      const { startsAt, endsAt } = session;
      return startsAt === null || endsAt === null ? [] : [{ project, session, startsAt, endsAt }];
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.session.id < b.session.id ? -1 : 1));
  const inSight = dated.flatMap((one) => {
    const event = eventView(one, plan, flags.get(one.session.id) ?? [], now);
    return event.startWall < `${range.end}T00:00` && event.endWall > `${range.first}T00:00` ? [{ one, event }] : [];
  });
  const events = inSight.map(({ event }) => event);
  return {
    permissions: actor.permissions,
    filter,
    range: range.label,
    earlier: range.earlier,
    today,
    later: range.later,
    first: range.first,
    end: range.end,
    hours: drawnHours(
      inSight.map(({ one }) => one),
      timeZone,
    ),
    nowWall: wallTextAt(now, timeZone),
    zone: zoneLabel(timeZone),
    events,
    days: daysOf(events, today),
    undated: planned.filter(({ session }) => session.startsAt === null && session.status !== "DONE").map(undatedView),
    projects: projects.map(({ id, title }) => ({ id, name: title })),
    rooms: plan.rooms.filter((room) => !room.isArchived).map(({ id, name }) => ({ id, name })),
    people: plan.people.filter((person) => !person.isArchived).map(({ id, name }) => ({ id, name })),
    hasSessions: projects.some((project) => project.sessions.length > 0),
    offersDemo: offersDemo(plan, actor),
  };
}
