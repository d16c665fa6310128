"use client";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { type Axis, instantAtShare } from "@/lib/domain/timeline-axis";
import type { Held } from "./proposal";

/** How far the pointer goes before a press becomes a drag. */
const THRESHOLD = 4;
/** How near to the edge of the board it scrolls, and how fast, in pixels. */
const EDGE = 36;
const SPEED = 12;

interface PointerDrag {
  scroller: RefObject<HTMLElement | null>;
  axis: Axis;
  /** What a press on a bar or on a session without a date takes up; null when it cannot be moved. */
  takeUp: (target: Element) => Held | null;
  /** The held session with the pointer so far from where it took it up, over the row at this height. */
  pull: (held: Held, byMs: number, atMs: number, rowTop: number | null) => Held;
  onHold: (held: Held | null) => void;
  onDrop: (held: Held) => void;
}

/**
 * Dragging by mouse or pen. A finger scrolls: on a touch screen a bar is moved by its dialog. Where the pointer is near an
 * edge, the board scrolls along.
 */
export function usePointerDrag({ scroller, axis, takeUp, pull, onHold, onDrop }: PointerDrag) {
  /** Ends the drag in progress without a change. */
  const end = useRef<(() => void) | null>(null);
  const hasDragged = useRef(false);
  useEffect(() => () => end.current?.(), []);

  const start = (event: PointerEvent) => {
    hasDragged.current = false;
    if (event.button !== 0 || event.pointerType === "touch" || end.current !== null) return;
    const taken = takeUp(event.target as Element);
    const board = scroller.current;
    const body = board?.querySelector<HTMLElement>("[data-axis]");
    if (taken === null || !board || !body) return;
    const instantAt = (x: number) => {
      const { left, width } = body.getBoundingClientRect();
      return instantAtShare(axis, (x - left) / width);
    };
    const from = { x: event.clientX, y: event.clientY, at: instantAt(event.clientX) };
    let held: Held | null = null;
    let isOverBoard = false;
    let pointer = { x: from.x, y: from.y };
    let frame = 0;

    const update = () => {
      const at = instantAt(pointer.x);
      const { top } = body.getBoundingClientRect();
      const frameBox = board.getBoundingClientRect();
      const isLevel = pointer.y > frameBox.top && pointer.y < frameBox.bottom;
      isOverBoard = isLevel && pointer.x > frameBox.left && pointer.x < frameBox.right;
      held = pull(taken, at - from.at, at, isLevel ? pointer.y - top : null);
      onHold(held);
    };
    const scroll = () => {
      const box = board.getBoundingClientRect();
      const dx = pointer.x < box.left + 176 + EDGE ? -SPEED : pointer.x > box.right - EDGE ? SPEED : 0;
      const dy = pointer.y < box.top + EDGE ? -SPEED : pointer.y > box.bottom - EDGE ? SPEED : 0;
      const before = board.scrollLeft + board.scrollTop;
      if (dx !== 0 || dy !== 0) board.scrollBy(dx, dy);
      if (board.scrollLeft + board.scrollTop !== before) update();
      frame = requestAnimationFrame(scroll);
    };
    const move = (next: globalThis.PointerEvent) => {
      pointer = { x: next.clientX, y: next.clientY };
      if (held === null) {
        if (Math.hypot(pointer.x - from.x, pointer.y - from.y) < THRESHOLD) return;
        hasDragged.current = true;
        frame = requestAnimationFrame(scroll);
      }
      update();
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", onKey, true);
      end.current = null;
    };
    // The click of this very press comes right after it ends; the next one is none of a drag.
    const forget = () => setTimeout(() => (hasDragged.current = false));
    const cancel = () => {
      stop();
      window.addEventListener("pointerup", forget, { once: true });
      if (held !== null) onHold(null);
    };
    const drop = () => {
      stop();
      forget();
      if (held === null) return;
      // What has no date gets one on the board alone.
      if (taken.before === null && !isOverBoard) onHold(null);
      else onDrop(held);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== "Escape" || held === null) return;
      key.preventDefault();
      key.stopPropagation();
      cancel();
    };
    end.current = cancel;
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", onKey, true);
  };

  return {
    onPointerDown: start,
    /** Whether the press that ends now was a drag, so that its click means nothing. */
    wasDrag: () => hasDragged.current,
  };
}
