"use client";
import { RoleGuideButton } from "@/components/calls/role-guide-button";
import type { NoteOf } from "@/components/history/use-edit";
import { namedOptions } from "@/components/ui/named-options";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { DISCIPLINES, type Discipline, SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import { ATTENTION_WORDS, DISCIPLINE_LABELS, TASK_STATE_LABELS } from "@/lib/domain/session-words";
import { ROLE_OF_SKILL, SKILL_LABELS, SKILLS, type Skill } from "@/lib/domain/skill";
import { ATTENTIONS, type Attention, PHASES, type Phase, TASK_STATES, type TaskState } from "@/lib/domain/task";
import { TASK_MINUTES_MAX, TASK_TITLE_MAX } from "@/lib/schemas/task";
import { type TaskDraft, withDiscipline } from "./task-draft";

interface TaskFieldsProps {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
  place: TaskPlaceView;
  note: NoteOf<TaskDraft>;
}

const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));
const ATTENTION_LABELS = Object.fromEntries(ATTENTIONS.map((mode) => [mode, ATTENTION_WORDS[mode].label])) as Record<
  Attention,
  string
>;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const SKILL_GROUPS = SESSION_ROLES.map((role) => ({
  label: SESSION_ROLE_LABELS[role],
  options: SKILLS.filter((skill) => ROLE_OF_SKILL[skill] === role).map((skill) => ({
    value: skill,
    label: capital(SKILL_LABELS[skill]),
  })),
}));

/** Every field of a task but who does it: that is the picker's. */
export function TaskFields({ draft, onChange, place, note }: TaskFieldsProps) {
  const set = (part: Partial<TaskDraft>) => onChange({ ...draft, ...part });
  const nameIn = (list: TaskPlaceView["blocks"], none: string) => (id: string | null) =>
    list.find((one) => one.id === id)?.name ?? none;
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => set({ title })}
        maxLength={TASK_TITLE_MAX}
        {...note("title")}
        isRequired
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Discipline"
          options={options(DISCIPLINES, DISCIPLINE_LABELS)}
          value={draft.discipline}
          onChange={(discipline) => onChange(withDiscipline(draft, discipline as Discipline))}
          {...note("discipline", (discipline) => DISCIPLINE_LABELS[discipline])}
        />
        <div className="flex items-end gap-1">
          <Select
            label="Covered by the"
            className="flex-1"
            options={options(SESSION_ROLES, SESSION_ROLE_LABELS)}
            value={draft.sessionRole}
            onChange={(sessionRole) => set({ sessionRole: sessionRole as SessionRole })}
            {...note("sessionRole", (sessionRole) => SESSION_ROLE_LABELS[sessionRole])}
          />
          <RoleGuideButton />
        </div>
        <Select
          label="Attention"
          options={options(ATTENTIONS, ATTENTION_LABELS)}
          value={draft.attention}
          onChange={(attention) => set({ attention: attention as Attention })}
          hint={ATTENTION_WORDS[draft.attention].note}
          {...note("attention", (attention) => ATTENTION_LABELS[attention])}
        />
        <NumberField
          label="Minutes"
          value={draft.minutes}
          onChange={(minutes) => set({ minutes })}
          min={1}
          max={TASK_MINUTES_MAX}
          {...note("minutes")}
        />
        <Select
          label="Phase"
          options={options(PHASES, PHASE_LABELS)}
          value={draft.phase}
          onChange={(phase) => set({ phase: phase as Phase })}
          {...note("phase", (phase) => PHASE_LABELS[phase])}
        />
        <Select
          label="Skill it asks for"
          options={[{ value: "", label: "None in particular" }, ...SKILL_GROUPS]}
          value={draft.skill ?? ""}
          onChange={(skill) => set({ skill: skill === "" ? null : (skill as Skill) })}
          {...note("skill", (skill) => (skill === null ? "none" : SKILL_LABELS[skill]))}
        />
        <Select
          label="Song"
          options={namedOptions("Whole record", place.songs)}
          value={draft.songId ?? ""}
          onChange={(songId) => set({ songId: songId || null })}
          {...note("songId", nameIn(place.songs, "Whole record"))}
        />
        {place.sessionId === null ? null : (
          <Select
            label="Block"
            options={namedOptions("No block", place.blocks)}
            value={draft.blockId ?? ""}
            onChange={(blockId) => set({ blockId: blockId || null })}
            {...note("blockId", nameIn(place.blocks, "No block"))}
          />
        )}
      </div>
      <RadioGroup
        label="State"
        look="segments"
        options={options(TASK_STATES, TASK_STATE_LABELS)}
        value={draft.state}
        onChange={(state) => set({ state: state as TaskState })}
        {...note("state", (state) => TASK_STATE_LABELS[state])}
      />
    </>
  );
}
