import { LoadMeter } from "@/components/calls/load-meter";
import { Reason } from "@/components/calls/reason";
import { Button } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import type { FreePerson, FreeRoom } from "@/lib/domain/free-view";

interface FreePersonRowProps {
  person: FreePerson;
  isChosen: boolean;
  onToggle: () => void;
  /** null where there is nothing to be assigned to */
  onAssign: (() => void) | null;
}

/** Somebody with everything that speaks for and against them at this time. */
export function FreePersonRow({ person, isChosen, onToggle, onAssign }: FreePersonRowProps) {
  const { name, reasons, loadMinutes, loadText, isCalled } = person;
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 px-3 py-2">
      <label className="flex min-h-6 min-w-0 items-center gap-2 touch:min-h-11">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className="truncate font-medium" title={name}>
          {name}
        </span>
      </label>
      {onAssign === null ? (
        <span className="text-muted text-small">{isCalled ? "Called" : ""}</span>
      ) : (
        <Button size="small" onPress={onAssign} aria-label={`Assign ${name}`}>
          Assign
        </Button>
      )}
      <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-small">
        {reasons.map((reason) => (
          <Reason key={reason.text} reason={reason} />
        ))}
      </span>
      <LoadMeter minutes={loadMinutes} text={loadText.padStart(4, "\u00a0")} />
    </li>
  );
}

interface FreeRoomRowProps {
  room: FreeRoom;
  isChosen: boolean;
  onToggle: () => void;
  /** null where a session has its own command for it */
  onHold: (() => void) | null;
}

/** A room, and what goes on in it at this time. */
export function FreeRoomRow({ room: { name, notes, fit }, isChosen, onToggle, onHold }: FreeRoomRowProps) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 px-3 py-2">
      <label className="flex min-h-6 min-w-0 items-center gap-2 touch:min-h-11">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className="truncate font-medium" title={name}>
          {name}
        </span>
      </label>
      {onHold === null ? (
        <span />
      ) : (
        <Button size="small" onPress={onHold} aria-label={`Hold ${name}`}>
          Hold
        </Button>
      )}
      {fit === "FREE" ? (
        <span className="col-span-2 text-ok text-small">✓ Free</span>
      ) : (
        notes.map((note) => (
          <span key={note} className="col-span-2 flex items-center gap-1.5 text-small">
            <Glyph shape="block" tone={fit === "TAKEN" ? "danger" : "warn"} />
            {note}
          </span>
        ))
      )}
    </li>
  );
}
