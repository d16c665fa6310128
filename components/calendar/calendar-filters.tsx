import { FilterLinks } from "@/components/coverage/filter-links";
import { FilterSelect } from "@/components/coverage/filter-select";
import { CALENDAR_SHAPES, type CalendarShape, type CalendarView } from "@/lib/domain/calendar-view";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { SESSION_STATUSES } from "@/lib/domain/studio-session";
import { type Filters, paths } from "@/lib/paths";
import { NO_ROOM } from "@/lib/schemas/calendar";

const SHAPE_LABELS: Record<CalendarShape, string> = { month: "Month", week: "Week", list: "List" };

/** The address of the calendar with these filters changed; the rest stays. */
export function calendarAddress({ filter, today }: CalendarView, change: Filters): string {
  const { shape, date, projectId, roomId, personId, status, isFlagged } = filter;
  return paths.calendar({
    view: shape === "month" ? null : shape,
    date: date === today ? null : date,
    project: projectId,
    room: roomId === "" ? NO_ROOM : roomId,
    person: personId,
    status,
    flagged: isFlagged ? "1" : null,
    ...change,
  });
}

/** Month, week or list, of when, and of what; all of it in the address. */
export function CalendarFilters({ view }: { view: CalendarView }) {
  const { filter, earlier, later, range, projects, rooms, people, today, first, end } = view;
  const to = (change: Filters) => calendarAddress(view, change);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      <FilterLinks
        label="Days"
        links={[
          { label: "Earlier", href: to({ date: earlier }), isCurrent: false },
          { label: "Today", href: to({ date: null }), isCurrent: today >= first && today < end },
          { label: "Later", href: to({ date: later }), isCurrent: false },
        ]}
      />
      <p className="digits px-1 text-ink" aria-live="polite">
        {range}
      </p>
      <FilterLinks
        label="View"
        links={CALENDAR_SHAPES.map((shape) => ({
          label: SHAPE_LABELS[shape],
          href: to({ view: shape === "month" ? null : shape }),
          isCurrent: shape === filter.shape,
        }))}
      />
      <FilterSelect
        label="Project"
        choices={[
          { label: "All projects", href: to({ project: null }) },
          ...projects.map(({ id, name }) => ({ label: name, href: to({ project: id }) })),
        ]}
        current={to({})}
      />
      <FilterSelect
        label="Room"
        choices={[
          { label: "All rooms", href: to({ room: null }) },
          ...rooms.map(({ id, name }) => ({ label: name, href: to({ room: id }) })),
          { label: "No room", href: to({ room: NO_ROOM }) },
        ]}
        current={to({})}
      />
      <FilterSelect
        label="Person"
        choices={[
          { label: "Everybody", href: to({ person: null }) },
          ...people.map(({ id, name }) => ({ label: name, href: to({ person: id }) })),
        ]}
        current={to({})}
      />
      <FilterSelect
        label="Status"
        choices={[
          { label: "Any status", href: to({ status: null }) },
          ...SESSION_STATUSES.map((status) => ({ label: SESSION_STATUS_LABELS[status], href: to({ status }) })),
        ]}
        current={to({})}
      />
      <FilterLinks
        label="Flags"
        links={[
          {
            label: "Only with flags",
            href: to({ flagged: filter.isFlagged ? null : "1" }),
            isCurrent: filter.isFlagged,
          },
        ]}
      />
    </div>
  );
}
