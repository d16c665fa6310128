"use client";
import { useState } from "react";
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

/** Adds or edits a room. Mounted while open: the room is the one that was there when it opened. */
export function RoomDialog({ room: given, studioZone, zones, onClose }: RoomDialogProps) {
  const [room] = useState(given);
  const start = room ?? { name: "", timeZone: studioZone, setUpMinutes: 0, strikeMinutes: 0 };
  const [sent, setSent] = useState<Pick<RoomView, "name" | "timeZone" | "setUpMinutes" | "strikeMinutes">>(start);
  const { save, note, isPending, refusal } = useEdit(room?.version ?? 0);

  const submit = (data: FormData) => {
    const minutes = (name: string) => Number(data.get(name) || Number.NaN);
    const edit = {
      name: String(data.get("name")),
      timeZone: String(data.get("timeZone")),
      setUpMinutes: minutes("setUpMinutes"),
      strikeMinutes: minutes("strikeMinutes"),
    };
    setSent(edit);
    save(
      (version) => (room === null ? addRoomAction(edit) : saveRoomAction({ id: room.id, version, ...edit })),
      onClose,
    );
  };

  return (
    <Dialog title={room === null ? "Add a room" : room.name} isOpen isSticky onClose={onClose}>
      <Form action={submit} label={room === null ? "New room" : "Room"}>
        <FormError message={refusal?.message} />
        <TextField
          label="Name"
          name="name"
          defaultValue={start.name}
          maxLength={ROOM_LIMITS.nameMax}
          error={note("name", sent.name)}
          autoFocus
          isRequired
        />
        <Select
          label="Time zone"
          name="timeZone"
          options={zones}
          defaultValue={start.timeZone}
          error={note("timeZone", sent.timeZone, (zone) => zoneLabel(String(zone)))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            label="Set-up before a session"
            name="setUpMinutes"
            defaultValue={String(start.setUpMinutes)}
            min={0}
            max={ROOM_LIMITS.minutesMax}
            step={5}
            unit="minutes"
            error={note("setUpMinutes", sent.setUpMinutes, inMinutes)}
          />
          <NumberField
            label="Strike after a session"
            name="strikeMinutes"
            defaultValue={String(start.strikeMinutes)}
            min={0}
            max={ROOM_LIMITS.minutesMax}
            step={5}
            unit="minutes"
            error={note("strikeMinutes", sent.strikeMinutes, inMinutes)}
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

const inMinutes = (value: unknown) => `${value} minutes`;
