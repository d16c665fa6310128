import "server-only";
import type { MergeCandidateView, PersonUses } from "@/lib/domain/person-view";
import type { CallView, PersonView, SessionView } from "@/lib/domain/plan";
import { foldText } from "@/lib/domain/search";
import type { StudioPlan } from "./studio-plan";

/** How often the plan names each person, in one pass. */
export function usesByPerson(plan: StudioPlan): (personId: string) => PersonUses {
  const uses = new Map<string, PersonUses>();
  const count = (personId: string | null, kind: keyof PersonUses) => {
    if (personId === null) return;
    const known = uses.get(personId) ?? { calls: 0, tasks: 0, usualPlaces: 0, credits: 0 };
    uses.set(personId, { ...known, [kind]: known[kind] + 1 });
  };
  for (const project of plan.projects) {
    for (const session of project.sessions) {
      for (const call of session.calls) count(call.personId, "calls");
      for (const task of session.tasks) count(task.assigneeId, "tasks");
    }
    for (const task of project.looseTasks) count(task.assigneeId, "tasks");
    for (const call of project.standingCalls) count(call.personId, "usualPlaces");
    for (const credit of project.credits) count(credit.personId, "credits");
  }
  return (personId) => uses.get(personId) ?? { calls: 0, tasks: 0, usualPlaces: 0, credits: 0 };
}

/** "Ana Reyes" and "Ana Reyes-Holt" share a word; so do "A. Reyes" and "Ana Reyes". */
function isSimilarName(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[\s.\-_]+/)
    .filter((word) => word.length > 2);
}

/** Every other record, with what a merge would move. */
export function mergeCandidates(
  plan: StudioPlan,
  person: PersonView,
  usesOf: (personId: string) => PersonUses,
): MergeCandidateView[] {
  const callKey = (session: SessionView, call: CallView) => `${session.id} ${call.sessionRole}`;
  const own = new Set(
    plan.projects
      .flatMap((project) => project.sessions)
      .flatMap((session) =>
        session.calls.filter((call) => call.personId === person.id).map((call) => callKey(session, call)),
      ),
  );
  const shared = new Map<string, number>();
  for (const { sessions } of plan.projects)
    for (const session of sessions)
      for (const call of session.calls)
        if (own.has(callKey(session, call))) shared.set(call.personId, (shared.get(call.personId) ?? 0) + 1);
  return plan.people
    .filter((other) => other.id !== person.id)
    .map((other) => ({
      id: other.id,
      name: other.name,
      version: other.version,
      isSimilar: isSimilarName(person.name, other.name),
      note: [other.email, other.phone, other.isArchived ? "archived" : null].filter(Boolean).join(" · "),
      uses: usesOf(other.id),
      sharedCalls: shared.get(other.id) ?? 0,
    }));
}
