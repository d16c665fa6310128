"use client";
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { BoardRow } from "./board-rows";

/** A bar: which row, and which session in it. */
export interface BarPlace {
  row: number;
  sessionId: string;
}

interface BarKeys {
  body: RefObject<HTMLDivElement | null>;
  rows: readonly BoardRow[];
  /** Brings a row into sight, which may not be drawn yet. */
  showRow: (row: number) => void;
  onTakeUp: (place: BarPlace) => void;
}

function placeOf(target: EventTarget, rows: readonly BoardRow[]): BarPlace | null {
  const data = (target as Element).closest<HTMLElement>("[data-bar]")?.dataset.bar;
  if (data === undefined) return null;
  const at = data.lastIndexOf(" ");
  const row = rows.findIndex((one) => one.row.id === data.slice(0, at));
  return row === -1 ? null : { row, sessionId: data.slice(at + 1) };
}

/** The bar of another row that is nearest in time; rows without bars are passed over. */
function nearestBar(rows: readonly BoardRow[], { row, sessionId }: BarPlace, step: 1 | -1): BarPlace | null {
  const from = rows[row]?.bars.find((bar) => bar.session.id === sessionId)?.session.start ?? 0;
  for (let next = row + step; rows[next] !== undefined; next += step) {
    const bars = rows[next]?.bars ?? [];
    const [nearest] = bars.toSorted((a, b) => Math.abs(a.session.start - from) - Math.abs(b.session.start - from));
    if (nearest !== undefined) return { row: next, sessionId: nearest.session.id };
  }
  return null;
}

function placeAfter(rows: readonly BoardRow[], place: BarPlace, key: string): BarPlace | null {
  const bars = rows[place.row]?.bars ?? [];
  const at = bars.findIndex((bar) => bar.session.id === place.sessionId);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[key];
  if (to !== undefined) return { row: place.row, sessionId: bars[to]?.session.id ?? place.sessionId };
  if (key === "ArrowUp") return nearestBar(rows, place, -1);
  return key === "ArrowDown" ? nearestBar(rows, place, 1) : null;
}

/**
 * All bars as one tab stop: arrows go from bar to bar, Home and End within a row, M takes one up to move it. The place is
 * kept in the document, so that going through two thousand bars draws none of them anew.
 */
export function useBarKeys({ body, rows, showRow, onTakeUp }: BarKeys) {
  const stop = useRef<BarPlace | null>(null);
  /** A bar that gets the focus as soon as its row is drawn. */
  const awaited = useRef<BarPlace | null>(null);

  const elementOf = ({ row, sessionId }: BarPlace) =>
    body.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(`${rows[row]?.row.id} ${sessionId}`)}"]`) ?? null;
  const makeStop = (place: BarPlace) => {
    for (const before of body.current?.querySelectorAll('[data-bar][tabindex="0"]') ?? [])
      before.setAttribute("tabindex", "-1");
    elementOf(place)?.setAttribute("tabindex", "0");
    stop.current = place;
  };

  // Rows come and go while the board scrolls: one bar in sight is always the stop.
  useEffect(() => {
    const wanted = awaited.current;
    if (wanted !== null) {
      const element = elementOf(wanted);
      if (element !== null) {
        awaited.current = null;
        element.focus();
        return;
      }
    }
    if (stop.current !== null && elementOf(stop.current) !== null) return makeStop(stop.current);
    const first = body.current?.querySelector<HTMLElement>("[data-bar]");
    const place = first ? placeOf(first, rows) : null;
    if (place !== null) makeStop(place);
  });

  const focusBar = (place: BarPlace) => {
    const element = elementOf(place);
    if (element !== null) return element.focus();
    awaited.current = place;
    showRow(place.row);
  };

  return {
    focusBar,
    placeOf: (target: EventTarget) => placeOf(target, rows),
    onFocus(event: FocusEvent) {
      const place = placeOf(event.target, rows);
      if (place !== null) makeStop(place);
    },
    onKeyDown(event: KeyboardEvent) {
      const place = placeOf(event.target, rows);
      if (place === null || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key.toLowerCase() === "m") onTakeUp(place);
      else {
        const next = placeAfter(rows, place, event.key);
        if (next === null) return;
        focusBar(next);
      }
      event.preventDefault();
    },
  };
}
