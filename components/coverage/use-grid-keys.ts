"use client";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from "react";

/** Row and column in a grid, headers included, from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

interface GridKeys {
  rows: number;
  columns: number;
  /** Enter, Space, or a press. `pressed` is what lies under the pointer: a mark within the cell, or the cell itself. */
  onAct: (place: GridPlace, pressed: Element) => void;
  onDelete?: (place: GridPlace) => void;
}

interface GridProps {
  ref: RefObject<HTMLTableElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
  onClick: (event: MouseEvent) => void;
}

/** How far PageUp and PageDown go. */
const PAGE_ROWS = 8;

/** What a cell carries so that the grid finds it. */
export function cellProps(row: number, column: number): { "data-at": string; tabIndex: -1 } {
  return { "data-at": `${row}:${column}`, tabIndex: -1 };
}

function placeOf(target: EventTarget): GridPlace | null {
  const at = (target as Element).closest<HTMLElement>("[data-at]")?.dataset.at?.split(":");
  return at === undefined ? null : { row: Number(at[0]), column: Number(at[1]) };
}

function placeAfter(event: KeyboardEvent, { row, column }: GridPlace, rows: number, columns: number): GridPlace | null {
  const last = { row: rows - 1, column: columns - 1 };
  const isWhole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowRight":
      return { row, column: Math.min(column + 1, last.column) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "ArrowDown":
      return { row: Math.min(row + 1, last.row), column };
    case "ArrowUp":
      return { row: Math.max(row - 1, 0), column };
    case "PageDown":
      return { row: Math.min(row + PAGE_ROWS, last.row), column };
    case "PageUp":
      return { row: Math.max(row - PAGE_ROWS, 0), column };
    case "Home":
      return { row: isWhole ? 0 : row, column: 0 };
    case "End":
      return { row: isWhole ? last.row : row, column: last.column };
    default:
      return null;
  }
}

/**
 * A table as one tab stop: arrows, Home, End, PageUp and PageDown move within it. The place is kept in the document,
 * not in state: moving through thousands of cells draws none of them again.
 */
export function useGridKeys({ rows, columns, onAct, onDelete }: GridKeys): GridProps {
  const grid = useRef<HTMLTableElement>(null);
  const stop = useRef<GridPlace>({ row: 0, column: 0 });
  const hasFocus = useRef(false);

  const cellAt = ({ row, column }: GridPlace) =>
    grid.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`) ?? null;
  const makeStop = (place: GridPlace) => {
    const before = grid.current?.querySelector<HTMLElement>('[data-at][tabindex="0"]');
    before?.setAttribute("tabindex", "-1");
    cellAt(place)?.setAttribute("tabindex", "0");
    stop.current = place;
  };

  // After each drawing the cell that was the stop may be gone, and the focus with it: without a blur, since React
  // keeps silent while it draws. The cell that has taken its place takes both.
  useEffect(() => {
    const { row, column } = stop.current;
    const place = { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) };
    makeStop(place);
    if (hasFocus.current && document.activeElement === document.body) cellAt(place)?.focus();
  });

  return {
    ref: grid,
    onKeyDown(event) {
      const place = placeOf(event.target);
      if (place === null || event.altKey) return;
      const next = placeAfter(event, place, rows, columns);
      if (next !== null) cellAt(next)?.focus();
      else if (event.key === "Enter" || event.key === " ") onAct(place, event.target as Element);
      else if (event.key === "Delete" && onDelete) onDelete(place);
      else return;
      event.preventDefault();
    },
    onBlur() {
      hasFocus.current = false;
    },
    onFocus(event) {
      hasFocus.current = true;
      const place = placeOf(event.target);
      if (place !== null) makeStop(place);
    },
    onClick(event) {
      const pressed = event.target as Element;
      const place = placeOf(pressed);
      // Links in headers go where they lead, with the browser's own keys for a new tab.
      if (place !== null && pressed.closest("a") === null) onAct(place, pressed);
    },
  };
}
