"use client";
import { RoleGuideButton } from "@/components/calls/role-guide-button";
import type { NoteOf } from "@/components/history/use-edit";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { PERSON_KINDS, type PersonKind } from "@/lib/domain/person";
import type { PersonForm } from "@/lib/domain/person-view";
import { PERSON_KIND_WORDS } from "@/lib/domain/person-words";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { SKILL_LABELS } from "@/lib/domain/skill";
import { PERSON_EMAIL_MAX, PERSON_NAME_MAX, PERSON_NOTES_MAX, PERSON_PHONE_MAX } from "@/lib/schemas/person";
import { SkillFields } from "./skill-fields";

interface PersonFieldsProps {
  draft: PersonForm;
  onChange: (draft: PersonForm) => void;
  note: NoteOf<PersonForm>;
}

const KIND_OPTIONS = PERSON_KINDS.map((value) => ({ value, ...PERSON_KIND_WORDS[value] }));

/** All that is said of a person: the same fields for a new one and a known one. */
export function PersonFields({ draft, onChange, note }: PersonFieldsProps) {
  const set = (part: Partial<PersonForm>) => onChange({ ...draft, ...part });
  const toggle = <Value extends string>(list: readonly Value[], value: Value, isOn: boolean) =>
    isOn ? [...list, value] : list.filter((one) => one !== value);
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={PERSON_NAME_MAX}
        {...note("name")}
        autoFocus
        isRequired
        autoComplete="off"
      />
      <RadioGroup
        label="Kind"
        options={KIND_OPTIONS}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as PersonKind })}
        {...note("kind", (kind) => PERSON_KIND_WORDS[kind].label)}
      />
      <div className="flex items-end gap-2">
        <CheckboxGroup label="Session roles" {...note("sessionRoles", (roles) => listText(roles, SESSION_ROLE_LABELS))}>
          {SESSION_ROLES.map((role) => (
            <Checkbox
              key={role}
              isSelected={draft.sessionRoles.includes(role)}
              onChange={(isOn) => set({ sessionRoles: toggle(draft.sessionRoles, role, isOn) })}
            >
              {SESSION_ROLE_LABELS[role]}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <RoleGuideButton />
      </div>
      <SkillFields
        skills={draft.skills}
        onToggle={(skill, isOn) => set({ skills: toggle(draft.skills, skill, isOn) })}
        {...note("skills", (skills) => listText(skills, SKILL_LABELS))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="E-mail"
          type="email"
          value={draft.email}
          onChange={(email) => set({ email })}
          maxLength={PERSON_EMAIL_MAX}
          {...note("email")}
          autoComplete="off"
        />
        <TextField
          label="Phone"
          type="tel"
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          maxLength={PERSON_PHONE_MAX}
          {...note("phone")}
          autoComplete="off"
        />
      </div>
      <TextArea
        label="Notes"
        value={draft.notes}
        onChange={(notes) => set({ notes })}
        maxLength={PERSON_NOTES_MAX}
        {...note("notes")}
      />
    </>
  );
}

/** How a list reads in a sentence; the same however it is sorted. */
function listText<Value extends string>(values: readonly Value[], labels: Record<Value, string>): string {
  const words = values.map((value) => labels[value]);
  return words.sort().join(", ") || "none";
}
