import { fieldNote } from "@/components/history/field-note";
import type { PersonKind } from "@/lib/domain/person";
import type { PersonForm } from "@/lib/domain/person-view";
import { PERSON_KIND_WORDS } from "@/lib/domain/person-words";
import type { Refusal } from "@/lib/domain/refusal";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";
import { SKILL_LABELS, type Skill } from "@/lib/domain/skill";

/** The sentence beside a field of the form; undefined when it is as it should be. */
export type PersonNote = (name: keyof PersonForm) => string | undefined;

/** After a refusal: what is wrong with each field, or what somebody else made of it meanwhile. */
export function personNotes(refusal: Refusal | null, draft: PersonForm): PersonNote {
  return (name) => {
    const current = refusal?.current?.[name];
    // Lists and empty fields come back as other values than were sent: what reads the same was not changed.
    const typed = shown(name, current) === shown(name, draft[name]) ? current : draft[name];
    return fieldNote(refusal, name, typed, (value) => shown(name, value));
  };
}

function shown(name: keyof PersonForm, value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (name === "kind") return PERSON_KIND_WORDS[value as PersonKind].label;
  if (!Array.isArray(value)) return String(value);
  const words = value.map((one) =>
    name === "skills" ? SKILL_LABELS[one as Skill] : SESSION_ROLE_LABELS[one as SessionRole],
  );
  return words.sort().join(", ") || "none";
}
