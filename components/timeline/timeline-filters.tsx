import { FilterLinks } from "@/components/coverage/filter-links";
import { FilterSelect } from "@/components/coverage/filter-select";
import {
  TIMELINE_ROWS,
  TIMELINE_SPANS,
  type TimelineRows,
  type TimelineSpan,
  type TimelineView,
} from "@/lib/domain/timeline-view";
import { type Filters, paths } from "@/lib/paths";

const ROW_LABELS: Record<TimelineRows, string> = { rooms: "Rooms", people: "People", projects: "Projects" };
const SPAN_LABELS: Record<TimelineSpan, string> = { day: "Day", week: "Week", "6weeks": "6 weeks" };

/** What the rows are, how much of time is in sight, and from when; all of it in the address. */
export function TimelineFilters({ view }: { view: TimelineView }) {
  const { filter, earlier, today, later, range, projects } = view;
  const to = (change: Filters) =>
    paths.timeline({
      rows: filter.rows === "rooms" ? null : filter.rows,
      span: filter.span === "week" ? null : filter.span,
      from: filter.from,
      project: filter.projectId,
      busy: filter.isBusyOnly ? "1" : null,
      hours: filter.isWhole ? "all" : null,
      ...change,
    });
  const isNow = filter.from === today;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      <FilterLinks
        label="Days"
        links={[
          { label: "Earlier", href: to({ from: earlier }), isCurrent: false },
          { label: "Today", href: to({ from: null }), isCurrent: isNow },
          { label: "Later", href: to({ from: later }), isCurrent: false },
        ]}
      />
      <p className="digits px-1 text-ink" aria-live="polite">
        {range}
      </p>
      <FilterLinks
        label="Span"
        links={TIMELINE_SPANS.map((span) => ({
          label: SPAN_LABELS[span],
          // A day goes on from its week and back: the first day in sight stays.
          href: to({ span: span === "week" ? null : span, from: isNow ? null : filter.from }),
          isCurrent: span === filter.span,
        }))}
      />
      <FilterLinks
        label="Rows"
        links={TIMELINE_ROWS.map((rows) => ({
          label: ROW_LABELS[rows],
          href: to({ rows: rows === "rooms" ? null : rows }),
          isCurrent: rows === filter.rows,
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
      {/* The list of a phone has neither rows nor nights that could be left out. */}
      <div className="contents max-md:hidden">
        <FilterLinks
          label="Empty rows"
          links={[
            {
              label: "Only busy rows",
              href: to({ busy: filter.isBusyOnly ? null : "1" }),
              isCurrent: filter.isBusyOnly,
            },
          ]}
        />
        {filter.span === "6weeks" ? null : (
          <FilterLinks
            label="Hours"
            links={[
              { label: "24 hours", href: to({ hours: filter.isWhole ? null : "all" }), isCurrent: filter.isWhole },
            ]}
          />
        )}
      </div>
    </div>
  );
}
