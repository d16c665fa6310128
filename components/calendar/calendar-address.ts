import { type CalendarView, NO_ROOM } from "@/lib/domain/calendar-view";
import { type Filters, paths } from "@/lib/paths";

/** What an address without any of the choices leaves out. */
export const NO_FILTERS: Filters = {
  project: null,
  room: null,
  person: null,
  role: null,
  status: null,
  flagged: null,
};

/** The address of the calendar with these filters changed; the rest stays. */
export function calendarAddress({ filter, today }: CalendarView, change: Filters): string {
  const { shape, date, projectId, roomId, personId, sessionRole, status, isFlagged } = filter;
  return paths.calendar({
    view: shape === "month" ? null : shape,
    date: date === today ? null : date,
    project: projectId,
    room: roomId === "" ? NO_ROOM : roomId,
    person: personId,
    role: sessionRole,
    status,
    flagged: isFlagged ? "1" : null,
    ...change,
  });
}

/** Whether anything but the view and the date is chosen. */
export function isFiltered({ filter }: CalendarView): boolean {
  const { projectId, roomId, personId, sessionRole, status, isFlagged } = filter;
  return isFlagged || [projectId, roomId, personId, sessionRole, status].some((one) => one !== null);
}
