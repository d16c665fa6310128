"use client";
import type { LiveRow } from "@/components/history/edit";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { NumberField } from "@/components/ui/number-field";
import { Select, type SelectGroup } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { addRoomAction, saveRoomAction } from "@/lib/actions/rooms";
import type { RoomView } from "@/lib/domain/plan";
import { ROOM_LIMITS } from "@/lib/domain/studio";
import { zoneLabel } from "@/lib/time/zones";

interface RoomDialogProps {
  /** null adds one */
  room: RoomView | null;
  /** The zone of a new room. */
  studioZone: string;
  zones: readonly SelectGroup[];
  onClose: () => void;
}

/** A room's form while it is filled in. */
interface RoomDraft {
  name: string;
  timeZone: string;
  setUpMinutes: string;
  strikeMinutes: string;
}

function rowOf(room: RoomView | null, studioZone: string): LiveRow<RoomDraft> {
  if (room === null) {
    return { version: 0, form: { name: "", timeZone: studioZone, setUpMinutes: "0", strikeMinutes: "0" } };
  }
  const { version, name, timeZone, setUpMinutes, strikeMinutes } = room;
  return {
    version,
    form: { name, timeZone, setUpMinutes: String(setUpMinutes), strikeMinutes: String(strikeMinutes) },
  };
}

/** Adds or edits a room. Render it while it is open. */
export function RoomDialog({ room, studioZone, zones, onClose }: RoomDialogProps) {
  const { draft, change, save, note, isPending, refusal } = useEdit(rowOf(room, studioZone));

  const submit = () => {
    const minutes = (text: string) => Number(text || Number.NaN);
    const edit = {
      ...draft,
      setUpMinutes: minutes(draft.setUpMinutes),
      strikeMinutes: minutes(draft.strikeMinutes),
    };
    save(
      (version) => (room === null ? addRoomAction(edit) : saveRoomAction({ id: room.id, version, ...edit })),
      onClose,
    );
  };

  return (
    <Dialog title={room === null ? "Add a room" : room.name} isOpen onClose={onClose}>
      <Form action={submit} label={room === null ? "New room" : "Room"}>
        <FormError message={refusal?.message} />
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={ROOM_LIMITS.nameMax}
          {...note("name")}
          autoFocus
          isRequired
        />
        <Select
          label="Time zone"
          value={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          options={zones}
          {...note("timeZone", zoneLabel)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            label="Set-up before a session"
            value={draft.setUpMinutes}
            onChange={(setUpMinutes) => change({ setUpMinutes })}
            min={0}
            max={ROOM_LIMITS.minutesMax}
            step={5}
            unit="minutes"
            {...note("setUpMinutes", inMinutes)}
          />
          <NumberField
            label="Strike after a session"
            value={draft.strikeMinutes}
            onChange={(strikeMinutes) => change({ strikeMinutes })}
            min={0}
            max={ROOM_LIMITS.minutesMax}
            step={5}
            unit="minutes"
            {...note("strikeMinutes", inMinutes)}
          />
        </div>
        <p className="text-small text-muted">The room is taken during set-up and strike too.</p>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {room === null ? "Add room" : "Save room"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const inMinutes = (value: string) => `${value} minutes`;
