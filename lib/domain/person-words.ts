import { counted } from "./counted";
import type { PersonKind } from "./person";
import type { PersonUses } from "./person-view";

export const PERSON_KIND_WORDS: Record<PersonKind, { label: string; note: string }> = {
  PERSON: { label: "Person", note: "One pair of hands: two jobs at once are a dual role." },
  GROUP: { label: "Group", note: "A company or a band: covers a role, and is never both roles at once." },
};

/** Answers to "one person or a group?", as they stand on a button and in a sentence. */
export const PERSON_KIND_ANSWERS: Record<PersonKind, { label: string; noun: string }> = {
  PERSON: { label: "One person", noun: "one person" },
  GROUP: { label: "A group", noun: "a group" },
};

/** "3 calls, 2 tasks and 1 credit"; "" when nothing names the person. */
export function usesText({ calls, tasks, usualPlaces, credits }: PersonUses): string {
  const uses: [number, string][] = [
    [calls, "call"],
    [tasks, "task"],
    [usualPlaces, "usual place"],
    [credits, "credit"],
  ];
  const parts = uses.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** Whether nothing names the person, so that the record can be removed. */
export function isUnused({ calls, tasks, usualPlaces, credits }: PersonUses): boolean {
  return calls + tasks + usualPlaces + credits === 0;
}
