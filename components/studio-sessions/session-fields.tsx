"use client";
import type { NoteOf } from "@/components/history/use-edit";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldMessages } from "@/components/ui/field-messages";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { isHold } from "@/lib/domain/hold";
import { SESSION_TYPE_LABELS } from "@/lib/domain/session-template";
import type { SessionChoices } from "@/lib/domain/session-view";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { SESSION_STATUSES, SESSION_TYPES, type SessionStatus, type SessionType } from "@/lib/domain/studio-session";
import { LIVE_PLAYERS_MAX, SESSION_NOTES_MAX, SESSION_TITLE_MAX } from "@/lib/schemas/studio-session";
import { HoldEndFields } from "./hold-end-fields";
import { ScheduleFields } from "./schedule-fields";
import { type SessionDraft, withRoom, withType } from "./session-draft";

interface SessionFieldsProps {
  draft: SessionDraft;
  onChange: (draft: SessionDraft) => void;
  choices: SessionChoices;
  /** A sentence per field, by the schema's names. */
  errors: Readonly<Record<string, string>>;
  note: NoteOf<SessionDraft>;
}

const TYPES = SESSION_TYPES.map((type) => ({ value: type, label: SESSION_TYPE_LABELS[type] }));
const STATUSES = SESSION_STATUSES.map((status) => ({ value: status, label: SESSION_STATUS_LABELS[status] }));

/** Every field of a session that is not its blocks, tasks or crew. */
export function SessionFields({ draft, onChange, choices, errors, note }: SessionFieldsProps) {
  const room = choices.rooms.find(({ id }) => id === draft.roomId);
  const rooms = choices.rooms.map(({ id, name, zone }) => ({
    value: id,
    label: zone === choices.zone ? name : `${name} (${zone} time)`,
  }));
  const roomName = (id: string | null) => choices.rooms.find((one) => one.id === id)?.name ?? "No room";
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Kind of session"
          options={TYPES}
          value={draft.type}
          onChange={(type) => onChange(withType(draft, type as SessionType))}
          {...note("type", (type) => SESSION_TYPE_LABELS[type])}
        />
        <TextField
          label="Title"
          value={draft.title}
          onChange={(title) => onChange({ ...draft, title, isTitleTyped: true })}
          maxLength={SESSION_TITLE_MAX}
          {...note("title")}
          isRequired
        />
      </div>
      <ScheduleFields
        draft={draft}
        onChange={onChange}
        timeZone={room?.timeZone ?? choices.timeZone}
        zone={room?.zone ?? choices.zone}
        errors={errors}
        note={note}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Room"
          options={[{ value: "", label: "No room" }, ...rooms]}
          value={draft.roomId ?? ""}
          onChange={(roomId) => onChange(withRoom(draft, roomId || null))}
          {...note("roomId", roomName)}
        />
        <Select
          label="Status"
          options={STATUSES}
          value={draft.status}
          onChange={(status) => onChange({ ...draft, status: status as SessionStatus })}
          {...note("status", (status) => SESSION_STATUS_LABELS[status])}
        />
        <NumberField
          label="Live players"
          value={draft.livePlayers}
          onChange={(livePlayers) => onChange({ ...draft, livePlayers })}
          min={0}
          max={LIVE_PLAYERS_MAX}
          unit="people at once"
          {...note("livePlayers")}
        />
        <div className="flex flex-col justify-center gap-1">
          <Checkbox isSelected={draft.fixedClock} onChange={(fixedClock) => onChange({ ...draft, fixedClock })}>
            The clock is fixed by contract
          </Checkbox>
          <FieldMessages {...note("fixedClock", (isFixed) => (isFixed ? "fixed" : "not fixed"))} />
        </div>
      </div>
      {isHold(draft.status) ? (
        <HoldEndFields
          draft={draft}
          onChange={(part) => onChange({ ...draft, ...part })}
          zone={room?.zone ?? choices.zone}
          errors={errors}
          note={note}
        />
      ) : null}
      <TextArea
        label="Notes"
        value={draft.notes}
        onChange={(notes) => onChange({ ...draft, notes })}
        maxLength={SESSION_NOTES_MAX}
        {...note("notes")}
      />
    </>
  );
}
