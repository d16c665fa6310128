"use client";
import { Dialog } from "@/components/ui/dialog";
import { KeyboardHint } from "@/components/ui/keyboard-hint";
import type { Destination } from "./destinations";

interface ShortcutsDialogProps {
  destinations: readonly Destination[];
  hasSingleKeys: boolean;
  onClose: () => void;
}

/** Every key that works on every screen. */
export function ShortcutsDialog({ destinations, hasSingleKeys, onClose }: ShortcutsDialogProps) {
  const always = [
    ["Search or go to", "Ctrl K"],
    ["Undo the last change", "Ctrl Z"],
    ["Step back one layer", "Esc"],
  ] as const;
  const single = [
    ["This list", "?"],
    ["Search or go to", "/"],
    ["New", "N"],
    ["Who's free", "F"],
    ["Move the session in focus, on the timeline", "M"],
    ...destinations.map(({ label, key }) => [label, `G ${key.toUpperCase()}`] as const),
  ] as const;
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">On a Mac, Cmd takes the place of Ctrl.</p>
        <KeyList heading="Always" rows={always} />
        {hasSingleKeys ? (
          <KeyList heading="Single keys" rows={single} />
        ) : (
          <p className="text-muted">Single-key shortcuts are switched off. You can switch them on in your account.</p>
        )}
      </div>
    </Dialog>
  );
}

function KeyList({ heading, rows }: { heading: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="label mb-1">{heading}</h3>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {rows.map(([what, keys]) => (
          <div key={keys} className="flex h-8 items-center justify-between border-line border-b">
            <dt>{what}</dt>
            <dd>
              <KeyboardHint keys={keys} />
              <span className="sr-only">{keys}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
