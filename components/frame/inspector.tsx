"use client";
import X from "lucide-react/icons/x";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useEscapeLayer } from "@/components/ui/escape-layer";
import { IconButton } from "@/components/ui/icon-button";

interface InspectorProps {
  title: string;
  /** Above the title: a `Glyph` and the kind of thing. */
  kicker?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/**
 * What is selected, why it is flagged, what would lower it: beside the page on wide screens, a sheet on phones.
 * Rendered while something is selected, in the frame's `panels`; the focus moves into it, and Escape or the cross gives
 * it back.
 */
export function Inspector({ title, kicker, onClose, children }: InspectorProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  useEscapeLayer(true, close);
  // Beside it the page is narrower, and what stands above the pressed row grows: the row keeps its place on screen.
  useLayoutEffect(() => {
    const aside = panel.current;
    opener.current ??= document.activeElement;
    keepInPlace(opener.current, () => aside?.setAttribute("data-inspector", ""));
    return () => keepInPlace(opener.current, () => aside?.removeAttribute("data-inspector"));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another title, and moves the focus again
  useEffect(() => {
    const active = document.activeElement;
    // A dialog over the panel keeps the focus, whatever changes behind it.
    if (active?.closest("[role=dialog]")) return;
    const isOutside = active !== document.body && !panel.current?.contains(active);
    if (isOutside) opener.current = active;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <aside
      ref={panel}
      aria-label={`Inspector: ${title}`}
      className="rise fixed z-30 flex flex-col print:hidden border-line bg-panel max-lg:inset-x-0 max-lg:bottom-0 max-lg:max-h-[75dvh] max-lg:rounded-t-panel max-lg:border-t-2 max-lg:border-t-control max-lg:pb-[env(safe-area-inset-bottom)] lg:top-(--bar) lg:right-0 lg:bottom-0 lg:w-(--inspector) lg:border-l"
    >
      <div className="flex items-start justify-between gap-2 border-line border-b py-2 pr-2 pl-4">
        <div className="min-w-0 py-1">
          {kicker ? <div className="label mb-0.5 flex items-center gap-1.5">{kicker}</div> : null}
          <h2 ref={heading} tabIndex={-1} className="font-semibold text-heading outline-none">
            {title}
          </h2>
        </div>
        <IconButton label="Close" shortcut="Esc" icon={<X size={16} aria-hidden="true" />} onPress={close} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
    </aside>
  );
}

/** Scrolls the page by as much as the change moves the element, so that it stays under the pointer. */
function keepInPlace(element: Element | null, change: () => void): void {
  const before = element?.getBoundingClientRect().top ?? 0;
  change();
  if (element !== null && element !== document.body && element.isConnected) {
    window.scrollBy(0, element.getBoundingClientRect().top - before);
  }
}
