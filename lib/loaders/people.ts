import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { FlagView } from "@/lib/domain/flag-view";
import { groupBy } from "@/lib/domain/group-by";
import { LOAD_DAYS, loadMinutesByPerson } from "@/lib/domain/load";
import type { PeopleListView, PersonRowView } from "@/lib/domain/person-view";
import type { PersonView } from "@/lib/domain/plan";
import { SKILL_LABELS } from "@/lib/domain/skill";
import type { PeopleQuery } from "@/lib/schemas/person-query";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { flagViews } from "./flags";
import { lineFlag } from "./project-plan";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

const DAY_MS = 86_400_000;

/** Minutes each person is called for in the coming week; archived projects do not count. */
export function weekLoads(plan: StudioPlan, now: Date): ReadonlyMap<string, number> {
  const week = { startsAt: now, endsAt: new Date(now.getTime() + LOAD_DAYS * DAY_MS) };
  const active = plan.projects.filter((project) => !project.isArchived);
  return loadMinutesByPerson(
    active.flatMap((project) => project.sessions),
    week,
    now,
  );
}

/** "32 h" */
export function loadText(minutes: number): string {
  return `${Math.round(minutes / 60)} h`;
}

/** "recording, mixing" */
export function skillsText({ skills }: Pick<PersonView, "skills">): string {
  return skills.map((skill) => SKILL_LABELS[skill]).join(", ");
}

function rowOf(person: PersonView, minutes: number, flags: readonly FlagView[]): PersonRowView {
  const { id, name, kind, isKindOpen, sessionRoles, email, phone } = person;
  const [loudest] = flags;
  return {
    id,
    name,
    isGroup: kind === "GROUP",
    isKindOpen,
    sessionRoles,
    skills: skillsText(person),
    email,
    phone,
    load: { minutes, text: loadText(minutes) },
    flag: loudest ? lineFlag(loudest) : null,
    moreFlags: Math.max(0, flags.length - 1),
  };
}

/** The roster. All rows of the active or the archived people; text and role filter them in the browser. */
export async function loadPeople(query: PeopleQuery): Promise<PeopleListView> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const isArchived = query.archived === "1";
  const active = plan.people.filter((person) => !person.isArchived).length;
  const loads = weekLoads(plan, now);
  const open = flagViews(plan).filter((flag) => flag.status !== "ACKNOWLEDGED");
  const flagsOf = groupBy(open, (flag) => flag.personId);
  const form = actor.permissions.includes("roster") ? (query.new ?? null) : null;
  return {
    permissions: actor.permissions,
    offersDemo: offersDemo(plan, actor),
    rows: plan.people
      .filter((person) => person.isArchived === isArchived)
      .map((person) => rowOf(person, loads.get(person.id) ?? 0, flagsOf.get(person.id) ?? [])),
    text: query.q,
    sessionRole: query.role ?? null,
    isArchived,
    counts: { active, archived: plan.people.length - active },
    form,
    knownNames: form === "people" ? plan.people.map((person) => person.name) : [],
  };
}
