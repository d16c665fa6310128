/** One write as a row of the history. */
export interface ChangeRowView {
  id: number;
  /** "10:05" on the studio's clock */
  time: string;
  byName: string;
  summary: string;
  isUndone: boolean;
  /** What a press would do; null when there is nothing left to take back, or nothing that the reader may. */
  undo: "UNDO" | "BRING_BACK" | null;
  /** where it happened; null for the roster, the studio, and projects that are gone */
  project: { id: string; title: string; code: string; stripe: number } | null;
}

/** Changes of one day, newest first. */
export interface HistoryDayView {
  /** YYYY-MM-DD */
  date: string;
  /** "Today", "Mon 23 Nov 2026" */
  label: string;
  changes: readonly ChangeRowView[];
}

/** A page of the history, newest first. */
export interface HistoryView {
  days: readonly HistoryDayView[];
  /** the change to read on before; null on the last page */
  older: number | null;
  /** whether newer changes were left out */
  isPast: boolean;
  canUndo: boolean;
}
