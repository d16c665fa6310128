import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { type Packed, pack } from "@/lib/domain/packed";
import type { ProjectView } from "@/lib/domain/plan";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import {
  TIMELINE_DAYS,
  type TimelineFilter,
  type TimelinePerson,
  type TimelineRoom,
  type TimelineRow,
  type TimelineSession,
  type TimelineView,
} from "@/lib/domain/timeline-view";
import { timelineFilterSchema } from "@/lib/schemas/timeline";
import { addDays, formatDateRange, weekdayOf } from "@/lib/time/calendar-date";
import { ALL_HOURS, drawnHours, timelineDays } from "@/lib/time/timeline-days";
import { todayIn } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";
import { aroundOf, plannedSessions, undatedView } from "./timeline-around";

const HOUR_MS = 3_600_000;

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
export async function loadTimeline(query: unknown): Promise<Packed<TimelineView>> {
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
  const { sessions, rooms, people } = aroundOf(plan, planned, around, now);
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
  return pack<TimelineView>({
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
    known: { start: around.startsAt.getTime(), end: around.endsAt.getTime() },
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
  });
}

function isWanted(project: ProjectView, { projectId }: TimelineFilter): boolean {
  return projectId === null || projectId === project.id;
}
