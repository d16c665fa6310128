import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { StandingFlag } from "@/lib/domain/acknowledgement";
import type { FilterOption } from "@/lib/domain/filter-view";
import { FLAG_KINDS, type Flag, SEVERITIES } from "@/lib/domain/flag";
import type { FlagView } from "@/lib/domain/flag-view";
import { FLAG_KIND_LABELS, SEVERITY_LABELS } from "@/lib/domain/flag-words";
import { groupBy } from "@/lib/domain/group-by";
import { type FlagFilterInput, flagFilterSchema } from "@/lib/schemas/flag";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { type FlagFilter, flagViews, projectsOf, wantedFlags } from "./flags";
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
  /** Of those that are shown. */
  open: number;
  kept: number;
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

/** Choices with how many flags each would show beside what else is chosen. Only what some flag is about is worth choosing. */
function optionsBy(
  flags: readonly StandingFlag[],
  named: readonly { id: string; name: string }[],
  idsOf: (flag: Flag) => readonly (string | null)[],
): FilterOption[] {
  const groups = groupBy(
    flags.flatMap(({ flag }) => idsOf(flag)),
    (id) => id,
  );
  return named.flatMap(({ id, name }) => {
    const count = groups.get(id)?.length ?? 0;
    return count > 0 ? { value: id, label: name, count } : [];
  });
}

const KINDS = FLAG_KINDS.map((kind) => ({ id: kind, name: FLAG_KIND_LABELS[kind] }));

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
  const shown = flagViews(plan, wanted(filter));
  const without = (name: keyof FlagFilterInput) => wantedFlags(plan, wanted({ ...filter, [name]: undefined }));
  const projects = plan.projects.map(({ id, title }) => ({ id, name: title }));
  const kept = shown.filter((flag) => flag.status === "ACKNOWLEDGED").length;
  return {
    filter,
    groups: groupsOf(shown),
    kinds: optionsBy(without("kind"), KINDS, (flag) => [flag.kind]),
    projects: optionsBy(without("project"), projects, (flag) => projectsOf(plan, flag)),
    people: optionsBy(without("person"), plan.people, (flag) => [flag.personId]),
    total: plan.flags.length,
    open: shown.length - kept,
    kept,
  };
}

/** Everything the review found in the actor's studio, filtered as the address says. */
export async function loadFlagsScreen(query: unknown): Promise<FlagsScreen> {
  const actor = await requireActor();
  const plan = await loadStudioPlan(actor, requestNow());
  return { ...flagsScreen(plan, flagFilterSchema.parse(query)), offersDemo: offersDemo(plan, actor) };
}
