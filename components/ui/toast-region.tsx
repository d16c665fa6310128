"use client";
import X from "lucide-react/icons/x";
import { useEffect, useState, useSyncExternalStore, useTransition } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { dismissToast, listToasts, subscribeToToasts, type ToastItem, toast } from "./toast-store";

const NONE: readonly ToastItem[] = [];
const STAYS_MS = 12_000;

/**
 * Where toasts appear: once, in the frame. Time stands still while the pointer or the focus is on them. On phones they lie
 * over the page's beginning, so the newest alone is drawn.
 */
export function ToastRegion() {
  const items = useSyncExternalStore(subscribeToToasts, listToasts, () => NONE);
  const [isHeld, setHeld] = useState(false);
  return (
    <section
      aria-label="Messages"
      // Stays in reach and in earshot while a dialog hides the rest.
      data-react-aria-top-layer="true"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toasts pointer-events-none fixed z-50 flex flex-col items-start gap-2 empty:hidden print:hidden"
    >
      <div role="status" className="contents">
        {items.map((item) => (
          <Toast key={item.id} item={item} isHeld={isHeld} />
        ))}
      </div>
    </section>
  );
}

function Toast({ item, isHeld }: { item: ToastItem; isHeld: boolean }) {
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    if (isHeld || isPending) return;
    const timer = setTimeout(() => dismissToast(item.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [item.id, isHeld, isPending]);
  const { undo } = item;
  return (
    <div
      className={`rise pointer-events-auto flex w-full max-md:not-last:hidden max-w-md items-center gap-2 rounded-panel border border-control border-l-4 bg-raised py-1.5 pr-1.5 pl-3 text-ink ${item.kind === "problem" ? "border-l-danger" : "border-l-accent"}`}
    >
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">{item.message}</p>
      {undo ? (
        <Button
          size="small"
          isPending={isPending}
          onPress={() =>
            startTransition(async () => {
              const next = await undo();
              dismissToast(item.id);
              toast(next);
            })
          }
        >
          Undo
        </Button>
      ) : null}
      <IconButton
        label="Dismiss"
        size="small"
        icon={<X size={14} aria-hidden="true" />}
        onPress={() => dismissToast(item.id)}
      />
    </div>
  );
}
