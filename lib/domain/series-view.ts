import type { HoldStatus } from "./hold";

/** One date of a repetition, as it would be made. */
export interface RepeatDateView {
  /** YYYY-MM-DD */
  date: string;
  /** "Mon 30 Nov", with the year where it is another one */
  label: string;
  /** "10:00–18:30" */
  times: string;
  /** what a clock change makes of it */
  notes: readonly string[];
  /** what it is made as: a second hold where somebody has the room */
  status: HoldStatus;
  /** What stands in its way, a few words each; empty when nothing does. */
  clashes: readonly string[];
  /** Worth knowing, and in nobody's way. */
  remarks: readonly string[];
  /** why it cannot be made at all, else null */
  problem: string | null;
}

/** Every date of a repetition before anything is made. */
export interface RepeatPreview {
  /** the session itself, the first of them */
  first: { label: string; times: string };
  dates: readonly RepeatDateView[];
  /** a sentence where the rule goes on for longer than a series can */
  limit: string | null;
}

/** Another session of a series, by its date. */
export interface SeriesNeighbourView {
  id: string;
  /** "Mon 30 Nov" */
  date: string;
}

/** A session's place in its series. */
export interface SeriesPlaceView {
  /** 1 for the first */
  position: number;
  count: number;
  previous: SeriesNeighbourView | null;
  next: SeriesNeighbourView | null;
  /** those after it that are edited with it: neither done, cancelled nor over */
  following: readonly { id: string; version: number }[];
  /** itself done, cancelled or over: then it stays as it is when those after it are cancelled or removed */
  isOver: boolean;
}
