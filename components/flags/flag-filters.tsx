import { FilterLinks } from "@/components/coverage/filter-links";
import { FilterSelect } from "@/components/coverage/filter-select";
import type { FilterOption } from "@/lib/domain/filter-view";
import type { FlagKind } from "@/lib/domain/flag";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { type Filters, paths } from "@/lib/paths";

interface FlagFiltersProps {
  filter: {
    kind?: FlagKind | undefined;
    project?: string | undefined;
    person?: string | undefined;
    role?: SessionRole | undefined;
    counted?: "1" | undefined;
  };
  kinds: readonly FilterOption[];
  projects: readonly FilterOption[];
  people: readonly FilterOption[];
}

/** Every filter is in the address, so that a filtered list can be sent to somebody. */
export function FlagFilters({ filter, kinds, projects, people }: FlagFiltersProps) {
  const to = (change: Filters) => paths.flags({ ...filter, ...change });
  const choices = (name: keyof FlagFiltersProps["filter"], all: string, options: readonly FilterOption[]) => [
    { label: all, href: to({ [name]: null }) },
    ...options.map(({ value, label, count }) => ({ label: `${label} (${count})`, href: to({ [name]: value }) })),
  ];
  const roles = SESSION_ROLES.map((role) => ({ label: SESSION_ROLE_LABELS[role], href: to({ role }) }));
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
      <FilterSelect
        label="Kind of flag"
        choices={choices("kind", "All kinds", kinds)}
        current={to({ kind: filter.kind })}
      />
      <FilterSelect
        label="Project"
        choices={choices("project", "All projects", projects)}
        current={to({ project: filter.project })}
      />
      <FilterSelect
        label="Person"
        choices={choices("person", "Everybody", people)}
        current={to({ person: filter.person })}
      />
      <FilterSelect
        label="Role"
        choices={[{ label: "All roles", href: to({ role: null }) }, ...roles]}
        current={to({ role: filter.role })}
      />
      <FilterLinks
        label="Counted or not"
        links={[
          { label: "All", href: to({ counted: null }), isCurrent: filter.counted === undefined },
          { label: "Only counted", href: to({ counted: "1" }), isCurrent: filter.counted === "1" },
        ]}
      />
    </div>
  );
}
