import type { TimelineFlag, TimelineRows } from "./timeline-view";

/** The flags that a session's bar shows in a row: in a person's, what is about somebody else is left out. */
export function flagsInRow(flags: readonly TimelineFlag[], rows: TimelineRows, rowId: string): readonly TimelineFlag[] {
  if (rows !== "people") return flags;
  return flags.filter(({ personId }) => personId === null || personId === rowId);
}

/** Those of a row's flags whose minutes are underlined on both bars; two sessions in one room are no clash of a person's. */
export function clashesInRow(flags: readonly TimelineFlag[], rows: TimelineRows): readonly TimelineFlag[] {
  return flags.filter(({ kind }) => kind === "DOUBLE_BOOKING" || (kind === "ROOM_DOUBLE_BOOKING" && rows !== "people"));
}
