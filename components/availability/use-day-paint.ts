"use client";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { announce } from "@/components/ui/announcement-store";
import { counted } from "@/lib/domain/counted";
import type { DayView } from "@/lib/domain/me-view";
import { type DayRange, dayAfterKey, paintable } from "./day-range";

function indexAt(target: EventTarget | null): number | null {
  const at = (target as Element | null)?.closest<HTMLElement>("[data-day]")?.dataset.day;
  return at === undefined ? null : Number(at);
}

/**
 * A grid of days as one tab stop. A press or Space and Enter paint a day; a pull with the pointer, or Shift with arrows or
 * a press, covers several. A pull over a phone's screen scrolls when it goes up or down, and paints along a week.
 */
export function useDayPaint(days: readonly DayView[], onPaint: (range: DayRange) => void) {
  const grid = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState(() =>
    Math.max(
      0,
      days.findIndex(({ isToday }) => isToday),
    ),
  );
  const [range, setRange] = useState<DayRange | null>(null);
  const isHeld = useRef(false);

  const focusDay = (index: number) => grid.current?.querySelector<HTMLElement>(`[data-day="${index}"]`)?.focus();
  const finish = (painted: DayRange) => {
    setRange(null);
    if (paintable(days, painted).length > 0) onPaint(painted);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = indexAt(event.target);
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayAfterKey(event.key, at, days.length);
    if (next !== null) {
      const wider = event.shiftKey ? { from: range?.from ?? at, to: next } : null;
      setRange(wider);
      focusDay(next);
      if (wider !== null) announce(`${counted(paintable(days, wider).length, "day")} chosen. Enter paints them.`);
    } else if (event.key === "Enter" || event.key === " ") finish(range ?? { from: at, to: at });
    else if (event.key === "Escape" && range !== null) setRange(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent) => {
    const at = indexAt(event.target);
    if (at === null || event.button !== 0) return;
    isHeld.current = true;
    setRange({ from: event.shiftKey ? stop : at, to: at });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!isHeld.current || range === null) return;
    // A finger keeps the day that it was put on as its target.
    const at = indexAt(document.elementFromPoint(event.clientX, event.clientY));
    if (at !== null && at !== range.to) setRange({ ...range, to: at });
  };
  const onPointerUp = () => {
    if (!isHeld.current) return;
    isHeld.current = false;
    if (range !== null) finish(range);
  };
  const letGo = () => {
    isHeld.current = false;
    setRange(null);
  };
  // A press by software that has no pointer.
  const onClick = (event: MouseEvent) => {
    const at = indexAt(event.target);
    if (at !== null && event.detail === 0) finish({ from: at, to: at });
  };
  const onFocus = (event: { target: EventTarget }) => {
    const at = indexAt(event.target);
    if (at !== null) setStop(at);
  };

  return {
    stop,
    range,
    gridProps: {
      ref: grid,
      onKeyDown,
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: letGo,
      onPointerLeave: () => isHeld.current && letGo(),
      onClick,
      onFocus,
    },
  };
}
