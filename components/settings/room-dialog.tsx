"use client";
import { useState } from "react";
import { useEdit } from "@/components/history/use-edit";
import { WeekHoursField } from "@/components/time/week-hours-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { FieldMessages } from "@/components/ui/field-messages";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { NumberField } from "@/components/ui/number-field";
import { Select, type SelectGroup } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { addRoomAction, saveRoomAction } from "@/lib/actions/rooms";
import type { RoomView } from "@/lib/domain/plan";
import { ROOM_LIMITS } from "@/lib/domain/studio";
import { parseWeekHours, weekHoursWords } from "@/lib/domain/week-hours";
import { zoneLabel } from "@/lib/time/zones";
import { roomFieldsOf, roomRowOf, withRoomName } from "./room-draft";

interface RoomDialogProps {
  /** null adds one */
  room: RoomView | null;
  /** The zone of a new room. */
  studioZone: string;
  zones: readonly SelectGroup[];
  /** The codes of the other rooms. */
  takenCodes: readonly string[];
  onClose: () => void;
}

/** Adds or edits a room. Render it while it is open. */
export function RoomDialog({ room, studioZone, zones, takenCodes, onClose }: RoomDialogProps) {
  const { draft, change, save, note, isPending, refusal } = useEdit(roomRowOf(room, studioZone, takenCodes));
  const [isCodeTyped, setCodeTyped] = useState(room !== null && room.code !== "");

  const submit = () => {
    const edit = roomFieldsOf(draft);
    save(
      (version) => (room === null ? addRoomAction(edit) : saveRoomAction({ id: room.id, version, ...edit })),
      onClose,
    );
  };

  return (
    <Dialog title={room === null ? "Add a room" : room.name} isOpen onClose={onClose} width="wide">
      <Form action={submit} label={room === null ? "New room" : "Room"}>
        <FormError message={refusal?.message} />
        <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
          <TextField
            label="Name"
            value={draft.name}
            onChange={(name) => change(withRoomName(name, isCodeTyped, takenCodes))}
            maxLength={ROOM_LIMITS.nameMax}
            {...note("name")}
            autoFocus
            isRequired
          />
          <TextField
            label="Code"
            value={draft.code}
            onChange={(code) => {
              setCodeTyped(true);
              change({ code });
            }}
            hint="1 to 4 letters or digits"
            {...note("code")}
            isRequired
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Address"
            value={draft.address}
            onChange={(address) => change({ address })}
            maxLength={ROOM_LIMITS.addressMax}
            {...note("address")}
          />
          <Select
            label="Time zone"
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
            options={zones}
            hint="Sessions in this room are planned on its clock"
            {...note("timeZone", zoneLabel)}
          />
        </div>
        <div>
          <Checkbox isSelected={draft.isRemote} onChange={(isRemote) => change({ isRemote })}>
            A place elsewhere
          </Checkbox>
          <p className="pl-6 text-muted text-small">Another studio, a hall, somebody’s home.</p>
          <FieldMessages {...note("isRemote", (isRemote) => (isRemote ? "a place elsewhere" : "a room here"))} />
        </div>
        <WeekHoursField
          label="Open hours"
          value={draft.openHours}
          onChange={(openHours) => change({ openHours })}
          emptyText="Always open"
          {...note("openHours", hoursWords)}
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
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {room === null ? "Add room" : "Save room"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const inMinutes = (value: string) => `${value} minutes`;
const hoursWords = (text: string) => weekHoursWords(parseWeekHours(text) ?? []) || "always open";
