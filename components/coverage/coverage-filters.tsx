import type { CoverageFilter, CoverageSpan } from "@/lib/domain/coverage-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import type { Filters } from "@/lib/paths";
import { FilterLinks } from "./filter-links";
import { FilterSelect } from "./filter-select";

interface CoverageFiltersProps {
  filter: CoverageFilter;
  /** null where the screen is about one project anyway */
  projects: readonly { id: string; title: string }[] | null;
  /** The span that the address leaves unsaid. */
  unsaidSpan: CoverageSpan;
  /** The screen's own address with these filters. */
  addressOf: (filters: Filters) => string;
}

const SPAN_LABELS: Record<CoverageSpan, string> = { "2": "2 weeks", "6": "6 weeks", all: "All" };

/** Which matrix, and over what; all of it in the address. */
export function CoverageFilters({ filter, projects, unsaidSpan, addressOf }: CoverageFiltersProps) {
  const { shape, projectId, span, sessionRole, isFlagged } = filter;
  const to = (change: Filters) =>
    addressOf({
      view: shape === "sessions" ? null : shape,
      project: projects === null ? null : projectId,
      span: span === unsaidSpan ? null : span,
      role: sessionRole,
      flagged: isFlagged ? "1" : null,
      ...change,
    });
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      <FilterLinks
        label="Matrix"
        links={[
          { label: "By session", href: to({ view: null }), isCurrent: shape === "sessions" },
          { label: "By role", href: to({ view: "roles" }), isCurrent: shape === "roles" },
        ]}
      />
      {projects === null ? null : (
        <FilterSelect
          label="Project"
          choices={[
            // Another project has another unsaid span, so the span starts anew.
            { label: "All projects", href: to({ project: null, span: null }) },
            ...projects.map(({ id, title }) => ({ label: title, href: to({ project: id, span: null }) })),
          ]}
          current={to({ span: null })}
        />
      )}
      <FilterLinks
        label="Span"
        links={(Object.keys(SPAN_LABELS) as CoverageSpan[]).map((one) => ({
          label: SPAN_LABELS[one],
          href: to({ span: one === unsaidSpan ? null : one }),
          isCurrent: span === one,
        }))}
      />
      <FilterSelect
        label="Role"
        choices={[
          { label: "All roles", href: to({ role: null }) },
          ...SESSION_ROLES.map((role) => ({ label: SESSION_ROLE_LABELS[role], href: to({ role }) })),
        ]}
        current={to({})}
      />
      <FilterLinks
        label="Flags"
        links={[
          { label: "All sessions", href: to({ flagged: null }), isCurrent: !isFlagged },
          { label: "Only with flags", href: to({ flagged: "1" }), isCurrent: isFlagged },
        ]}
      />
    </div>
  );
}
