import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { FilterOption } from "@/lib/domain/filter-view";
import { FLAG_KINDS, SEVERITIES } from "@/lib/domain/flag";
import type { FlagView } from "@/lib/domain/flag-view";
import { FLAG_KIND_LABELS, SEVERITY_LABELS } from "@/lib/domain/flag-words";
import { groupBy } from "@/lib/domain/group-by";
import { type FlagFilterInput, flagFilterSchema } from "@/lib/schemas/flag";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { type FlagFilter, flagViews } from "./flags";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

export interface FlagGroup {
  id: string;
  title: string;
  flags: readonly FlagView[];
}

export interface FlagsScreen {
  filter: FlagFilterInput;
  /** Reopened ones, then the open ones by how loud they are, then what is kept on purpose. Empty groups are left out. */
  groups: readonly FlagGroup[];
  kinds: readonly FilterOption[];
  projects: readonly FilterOption[];
  people: readonly FilterOption[];
  /** Without any filter. */
  total: number;
  open: number;
  offersDemo: boolean;
}

function groupsOf(flags: readonly FlagView[]): FlagGroup[] {
  const open = flags.filter((flag) => flag.status === "OPEN");
  const groups: FlagGroup[] = [
    {
      id: "reopened",
      title: "Reopened",
      flags: flags.filter((flag) => flag.status === "REOPENED"),
    },
    ...SEVERITIES.map((severity) => ({
      id: severity.toLowerCase(),
      title: SEVERITY_LABELS[severity],
      flags: open.filter((flag) => flag.severity === severity),
    })),
    { id: "kept", title: "Kept on purpose", flags: flags.filter((flag) => flag.status === "ACKNOWLEDGED") },
  ];
  return groups.filter((group) => group.flags.length > 0);
}

function kindOptions(flags: readonly FlagView[]): FilterOption[] {
  const byKind = groupBy(flags, (flag) => flag.kind);
  return FLAG_KINDS.map((kind) => ({
    value: kind,
    label: FLAG_KIND_LABELS[kind],
    count: byKind.get(kind)?.length ?? 0,
  })).filter(({ count }) => count > 0);
}

/** Only what some flag is about is worth choosing. */
function optionsBy(
  flags: readonly FlagView[],
  named: readonly { id: string; name: string }[],
  idOf: (flag: FlagView) => string | null,
): FilterOption[] {
  const groups = groupBy(flags, idOf);
  return named.flatMap(({ id, name }) => {
    const count = groups.get(id)?.length ?? 0;
    return count > 0 ? { value: id, label: name, count } : [];
  });
}

function wanted({ kind, project, person, role, counted }: FlagFilterInput): FlagFilter {
  return {
    ...(kind && { kind }),
    ...(project && { projectId: project }),
    ...(person && { personId: person }),
    ...(role && { sessionRole: role }),
    ...(counted && { isCounted: true }),
  };
}

/** The Flags screen for a plan. */
function flagsScreen(plan: StudioPlan, filter: FlagFilterInput): Omit<FlagsScreen, "offersDemo"> {
  const all = flagViews(plan);
  const projects = plan.projects.map(({ id, title }) => ({ id, name: title }));
  return {
    filter,
    groups: groupsOf(flagViews(plan, wanted(filter))),
    kinds: kindOptions(flagViews(plan, wanted({ ...filter, kind: undefined }))),
    projects: optionsBy(all, projects, (flag) => flag.place.projectId),
    people: optionsBy(all, plan.people, (flag) => flag.personId),
    total: all.length,
    open: all.filter((flag) => flag.status !== "ACKNOWLEDGED").length,
  };
}

/** Everything the review found in the actor's studio, filtered as the address says. */
export async function loadFlagsScreen(query: unknown): Promise<FlagsScreen> {
  const actor = await requireActor();
  const plan = await loadStudioPlan(actor, requestNow());
  return { ...flagsScreen(plan, flagFilterSchema.parse(query)), offersDemo: offersDemo(plan, actor) };
}
