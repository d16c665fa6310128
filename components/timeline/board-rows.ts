import { packLanes } from "@/lib/domain/lanes";
import { clashesInRow, flagsInRow } from "@/lib/domain/row-flags";
import type { Axis } from "@/lib/domain/timeline-axis";
import type {
  TimelineFlag,
  TimelineRow,
  TimelineRows,
  TimelineSession,
  TimelineSpan,
} from "@/lib/domain/timeline-view";

/** A session in one row. */
export interface Bar {
  session: TimelineSession;
  lane: number;
  /** those of the session that the row is to show */
  flags: readonly TimelineFlag[];
  /** of those, whose minutes are underlined */
  clashes: readonly TimelineFlag[];
}

/** A row with its bars in lanes. */
export interface BoardRow {
  row: TimelineRow;
  bars: readonly Bar[];
  lanes: number;
}

/** The rows that a session stands in. */
export function rowIdsOf(session: TimelineSession, rows: TimelineRows): readonly string[] {
  if (rows === "rooms") return [session.roomId ?? ""];
  if (rows === "projects") return [session.projectId];
  return [...new Set(session.calls.map((call) => call.personId))];
}

/** Over six weeks a bar is drawn nearly a day wide, so that its letters can be read. */
const LEAST_MS = 22 * 3_600_000;

/** What a bar takes of its lane. */
export function drawnStretch({ start, end }: { start: number; end: number }, span: TimelineSpan) {
  return span === "6weeks" ? { start, end: Math.max(end, start + LEAST_MS) } : { start, end };
}

interface BoardSource {
  rows: readonly TimelineRow[];
  by: TimelineRows;
  sessions: readonly TimelineSession[];
  span: TimelineSpan;
  axis: Axis;
  projectId: string | null;
}

/** Rows with their bars, packed into as few lanes as can be. What is out of sight or of another project is left out. */
export function boardRows({ rows, by, sessions, span, axis, projectId }: BoardSource): BoardRow[] {
  const inRow = new Map<string, TimelineSession[]>();
  for (const session of sessions) {
    if (session.start >= axis.end || session.end <= axis.start) continue;
    if (projectId !== null && session.projectId !== projectId) continue;
    for (const id of rowIdsOf(session, by)) {
      const list = inRow.get(id);
      if (list === undefined) inRow.set(id, [session]);
      else list.push(session);
    }
  }
  return rows.map((row) => {
    const own = inRow.get(row.id) ?? [];
    const { lanes, count } = packLanes(own.map((session) => drawnStretch(session, span)));
    const bars = own.map((session, index) => {
      const flags = flagsInRow(session.flags, by, row.id);
      return { session, lane: lanes[index] ?? 0, flags, clashes: clashesInRow(flags, by) };
    });
    return { row, bars, lanes: count };
  });
}
