import "server-only";
import type { Actor } from "@/lib/domain/actor";
import {
  type CalendarDay,
  type CalendarEvent,
  type CalendarFilter,
  type CalendarView,
  NO_ROOM,
} from "@/lib/domain/calendar-view";
import { groupBy } from "@/lib/domain/group-by";
import { calendarFilterSchema } from "@/lib/schemas/calendar";
import { formatLongDate } from "@/lib/time/calendar-date";
import { isInDays } from "@/lib/time/calendar-place";
import { calendarRange } from "@/lib/time/calendar-range";
import { drawnHours } from "@/lib/time/timeline-days";
import { todayIn, wallTextAt } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import { calendarEvents, calendarSessions } from "./calendar-events";
import { offersDemo } from "./demo-offer";
import type { StudioPlan } from "./studio-plan";
import { flagsBySession, undatedView } from "./timeline-around";

/** Each event on the day on which it begins. */
function daysOf(events: readonly CalendarEvent[], today: string): CalendarDay[] {
  return [...groupBy(events, (event) => event.startWall.slice(0, 10))].map(([date, ofDay]) => ({
    date,
    label: formatLongDate(date),
    isToday: date === today,
    events: ofDay,
  }));
}

/** What cannot be read, or is not offered, filters nothing. */
function filterOf(query: unknown, plan: StudioPlan, today: string): CalendarFilter {
  const asked = calendarFilterSchema.parse(query);
  const offered = (rows: readonly { id: string; isArchived: boolean }[], wanted: string | undefined) =>
    rows.find(({ id, isArchived }) => id === wanted && !isArchived)?.id ?? null;
  return {
    shape: asked.view,
    date: asked.date ?? today,
    projectId: offered(plan.projects, asked.project),
    roomId: asked.room === NO_ROOM ? "" : offered(plan.rooms, asked.room),
    personId: offered(plan.people, asked.person),
    sessionRole: asked.role ?? null,
    status: asked.status ?? null,
    isFlagged: asked.flagged === "1",
  };
}

/** Sessions by day on the studio's clock, filtered as the query of the address says. */
export function calendarView(plan: StudioPlan, query: unknown, actor: Actor, now: Date): CalendarView {
  const { timeZone } = plan.studio;
  const today = todayIn(timeZone, now);
  const filter = filterOf(query, plan, today);
  const { first, end, ownFirst, ownEnd, label, earlier, later } = calendarRange(filter.shape, filter.date);
  const flags = flagsBySession(plan);
  const projects = plan.projects.filter((project) => !project.isArchived);
  const placed = calendarSessions(plan, filter, flags);
  const inSight = calendarEvents(placed, { plan, flags, first, end, now });
  const events = inSight.map(({ event }) => event);
  return {
    permissions: actor.permissions,
    filter,
    range: label,
    earlier,
    today,
    later,
    first,
    end,
    hours: drawnHours(inSight, timeZone),
    nowWall: wallTextAt(now, timeZone),
    timeZone,
    zone: zoneLabel(timeZone),
    events,
    days: daysOf(
      events.filter((event) => isInDays(event, ownFirst, ownEnd)),
      today,
    ),
    undated: placed.filter(({ session }) => session.startsAt === null && session.status !== "DONE").map(undatedView),
    projects: projects.map(({ id, title }) => ({ id, name: title })),
    rooms: plan.rooms.filter((room) => !room.isArchived).map(({ id, name }) => ({ id, name })),
    people: plan.people.filter((person) => !person.isArchived).map(({ id, name }) => ({ id, name })),
    hasSessions: projects.some((project) => project.sessions.length > 0),
    offersDemo: offersDemo(plan, actor),
  };
}
