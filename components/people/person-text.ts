import type { PersonKind } from "@/lib/domain/person";
import type { PersonForm } from "@/lib/domain/person-view";
import { PERSON_KIND_WORDS } from "@/lib/domain/person-words";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";
import { SKILL_LABELS, type Skill } from "@/lib/domain/skill";

/** How a value of a person's form reads in a sentence; the same however a list is sorted. */
export function personText(name: keyof PersonForm, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (name === "kind") return PERSON_KIND_WORDS[value as PersonKind].label;
  if (!Array.isArray(value)) return String(value);
  const words = value.map((one) =>
    name === "skills" ? SKILL_LABELS[one as Skill] : SESSION_ROLE_LABELS[one as SessionRole],
  );
  return words.sort().join(", ") || "none";
}
