import type { TimelineSpan } from "@/lib/domain/timeline-view";

/** Pixels of the board; rows are drawn from these numbers alone, so that those out of sight need not be. */
export const LANE_HEIGHT: Record<TimelineSpan, number> = { day: 44, week: 44, "6weeks": 34 };
export const LANE_GAP = 4;
export const ROW_PADDING = 6;

/** The least width of the whole axis; on wide screens it fills what there is. */
export const AXIS_WIDTH: Record<TimelineSpan, string> = {
  day: "min-w-[72rem]",
  week: "min-w-[84rem]",
  "6weeks": "min-w-[90rem]",
};

export function rowHeight(lanes: number, span: TimelineSpan): number {
  return ROW_PADDING * 2 + lanes * LANE_HEIGHT[span] + (lanes - 1) * LANE_GAP;
}

/** The upper edge of a lane within its row. */
export function laneTop(lane: number, span: TimelineSpan): number {
  return ROW_PADDING + lane * (LANE_HEIGHT[span] + LANE_GAP);
}

export const percent = (share: number) => `${(share * 100).toFixed(4)}%`;
