import "server-only";
import type { CalendarEvent, CalendarFilter } from "@/lib/domain/calendar-view";
import { isAtWork } from "@/lib/domain/coverage";
import { isHold } from "@/lib/domain/hold";
import { holdLabel } from "@/lib/domain/hold-words";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import type { HoldView } from "@/lib/domain/session-view";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import type { TimelineFlag } from "@/lib/domain/timeline-view";
import { calendarPlace, calendarTimes, isInDays, mayBeInDays } from "@/lib/time/calendar-place";
import { holdView } from "./holds";
import type { StudioPlan } from "./studio-plan";
import type { Placed } from "./timeline-around";

interface Dated {
  project: ProjectView;
  session: SessionView;
  startsAt: Date;
  endsAt: Date;
}

type Flags = ReadonlyMap<string, readonly TimelineFlag[]>;

/** The sessions of active projects that the filter lets through. Cancelled ones are left out until they are asked for. */
export function calendarSessions(plan: StudioPlan, filter: CalendarFilter, flags: Flags): Placed[] {
  return plan.projects
    .filter((project) => !project.isArchived)
    .flatMap((project) => project.sessions.map((session): Placed => ({ project, session })))
    .filter((placed) => isWanted(placed, filter, flags));
}

function isWanted({ project, session }: Placed, filter: CalendarFilter, flags: Flags): boolean {
  const { projectId, roomId, status, isFlagged } = filter;
  return (
    (projectId === null || project.id === projectId) &&
    (roomId === null || (session.roomId ?? "") === roomId) &&
    (status === null ? session.status !== "CANCELLED" : session.status === status) &&
    (!isFlagged || flags.has(session.id)) &&
    isWorkWanted(session, filter)
  );
}

function isWorkWanted(session: SessionView, { personId, sessionRole }: CalendarFilter): boolean {
  if (personId === null && sessionRole === null) return true;
  if (personId === null && sessionRole !== null && (session.roleNeeds[sessionRole] ?? 0) > 0) return true;
  return session.calls.some(
    (call) =>
      isAtWork(call) &&
      (personId === null || call.personId === personId) &&
      (sessionRole === null || call.sessionRole === sessionRole),
  );
}

/** Those of the sessions that lie in the days from `first` up to `end` on the studio's clock, by start. */
export function calendarEvents(
  placed: readonly Placed[],
  { plan, flags, first, end, now }: { plan: StudioPlan; flags: Flags; first: string; end: string; now: Date },
): { event: CalendarEvent; startsAt: Date; endsAt: Date }[] {
  return placed
    .flatMap(({ project, session }): Dated[] => {
      const { startsAt, endsAt } = session;
      return startsAt === null || endsAt === null ? [] : [{ project, session, startsAt, endsAt }];
    })
    .filter((dated) => mayBeInDays(dated, first, end))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.session.id < b.session.id ? -1 : 1))
    .map((dated) => {
      const event = eventView(dated, plan, flags.get(dated.session.id) ?? [], now);
      return { event, startsAt: dated.startsAt, endsAt: dated.endsAt };
    })
    .filter(({ event }) => isInDays(event, first, end));
}

function statusWords({ status }: SessionView, hold: HoldView | null): string {
  if (hold === null || !isHold(status)) return SESSION_STATUS_LABELS[status];
  return hold.isLapsed ? `${SESSION_STATUS_LABELS[status]} that ran out` : holdLabel(status, hold);
}

function eventView(dated: Dated, plan: StudioPlan, flags: readonly TimelineFlag[], now: Date): CalendarEvent {
  const { project, session } = dated;
  const { status } = session;
  const hold = holdView(plan, session, now);
  return {
    id: session.id,
    title: session.title,
    projectTitle: project.title,
    code: project.code,
    stripe: project.stripe,
    status,
    statusLabel: statusWords(session, hold),
    isHold: hold !== null,
    isQuiet: status === "DONE" || status === "CANCELLED" || hold?.isLapsed === true,
    ...calendarPlace(dated, plan.studio.timeZone),
    ...calendarTimes(dated, session.timeZone, plan.studio.timeZone),
    roomName: plan.rooms.find((room) => room.id === session.roomId)?.name ?? "No room",
    flags,
  };
}
