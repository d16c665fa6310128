import { FilterLinks } from "@/components/coverage/filter-links";
import { FilterSelect } from "@/components/coverage/filter-select";
import { LinkButton } from "@/components/ui/link-button";
import { CALENDAR_SHAPES, type CalendarShape, type CalendarView, NO_ROOM } from "@/lib/domain/calendar-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { SESSION_STATUSES } from "@/lib/domain/studio-session";
import type { Filters } from "@/lib/paths";
import { calendarAddress, isFiltered, NO_FILTERS } from "./calendar-address";

const SHAPE_LABELS: Record<CalendarShape, string> = { month: "Month", week: "Week", list: "List" };

/** Month, week or list, and of when; all of it in the address. */
export function CalendarSteps({ view }: { view: CalendarView }) {
  const { filter, earlier, later, range, today, first, end } = view;
  const to = (change: Filters) => calendarAddress(view, change);
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 print:hidden">
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
      <div className="sm:ml-auto">
        <FilterLinks
          label="View"
          links={CALENDAR_SHAPES.map((shape) => ({
            label: SHAPE_LABELS[shape],
            href: to({ view: shape === "month" ? null : shape }),
            isCurrent: shape === filter.shape,
          }))}
        />
      </div>
    </div>
  );
}

/** Of what; on a phone one line that is pushed sideways, so that sessions are in sight below it. */
export function CalendarFilters({ view }: { view: CalendarView }) {
  const { filter, projects, rooms, people } = view;
  const to = (change: Filters) => calendarAddress(view, change);
  const named = (key: string, options: readonly { id: string; name: string }[]) =>
    options.map(({ id, name }) => ({ label: name, href: to({ [key]: id }) }));
  const selects = [
    {
      label: "Project",
      choices: [{ label: "All projects", href: to({ project: null }) }, ...named("project", projects)],
    },
    {
      label: "Room",
      choices: [
        { label: "All rooms", href: to({ room: null }) },
        ...named("room", rooms),
        { label: "No room", href: to({ room: NO_ROOM }) },
      ],
    },
    { label: "Person", choices: [{ label: "Everybody", href: to({ person: null }) }, ...named("person", people)] },
    {
      label: "Role",
      choices: [
        { label: "Any role", href: to({ role: null }) },
        ...SESSION_ROLES.map((role) => ({ label: SESSION_ROLE_LABELS[role], href: to({ role }) })),
      ],
    },
    {
      label: "Status",
      choices: [
        { label: "Any status", href: to({ status: null }) },
        ...SESSION_STATUSES.map((status) => ({ label: SESSION_STATUS_LABELS[status], href: to({ status }) })),
      ],
    },
  ];
  return (
    <div className="relative mb-4 flex items-center gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-1 md:flex-wrap print:hidden">
      {selects.map(({ label, choices }) => (
        <FilterSelect key={label} label={label} choices={choices} current={to({})} />
      ))}
      <div className="shrink-0">
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
      {isFiltered(view) ? (
        <span className="shrink-0">
          <LinkButton kind="plain" href={to(NO_FILTERS)}>
            Clear filters
          </LinkButton>
        </span>
      ) : null}
    </div>
  );
}
