import { TIMELINE_STEP_MINUTES } from "./timeline-view";

/** Instants in milliseconds on the line of time; half-open. */
export interface AxisSpan {
  start: number;
  end: number;
}

/** What is drawn of the line of time: all of it, or only some hours of each day. */
export interface Axis extends AxisSpan {
  /** in order of time, without overlaps; nights between them take no room */
  parts: readonly AxisSpan[];
}

const STEP_MS = TIMELINE_STEP_MINUTES * 60_000;

/** An axis over some hours of each day; days that are drawn whole are one part. */
export function axisOf(hours: readonly AxisSpan[]): Axis {
  const parts: AxisSpan[] = [];
  for (const { start, end } of hours) {
    const before = parts.at(-1);
    if (before?.end === start) before.end = end;
    else parts.push({ start, end });
  }
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 1, parts };
}

function lengthOf(parts: readonly AxisSpan[]): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The share of the axis that lies before an instant: 0 at its start, 1 at its end; what is outside is clipped. */
export function shareAt({ parts }: Axis, instant: number): number {
  let before = 0;
  for (const { start, end } of parts) before += Math.min(Math.max(instant, start), end) - start;
  return before / lengthOf(parts);
}

/** Left edge and width of a stretch, as shares of the axis. */
export function placeOn(axis: Axis, { start, end }: AxisSpan): { left: number; width: number } {
  const left = shareAt(axis, start);
  return { left, width: shareAt(axis, end) - left };
}

/** The instant at a share of the axis. */
export function instantAtShare({ parts, start, end }: Axis, share: number): number {
  let rest = share * lengthOf(parts);
  if (rest <= 0) return start + rest;
  for (const part of parts) {
    const length = part.end - part.start;
    if (rest < length) return part.start + rest;
    rest -= length;
  }
  return end + rest;
}

/** The nearest step: quarter hours of the clock in every zone, since all of them are whole quarters from UTC. */
export function snapped(instant: number): number {
  return Math.round(instant / STEP_MS) * STEP_MS;
}

/** The step that an instant lies in: where a press on an empty place begins. */
export function snappedDown(instant: number): number {
  return Math.floor(instant / STEP_MS) * STEP_MS;
}

/** A stretch moved so that it starts on a step, as long as it is. */
export function movedBy(stretch: AxisSpan, byMs: number): AxisSpan {
  const start = snapped(stretch.start + byMs);
  return { start, end: start + (stretch.end - stretch.start) };
}

/**
 * A stretch with one edge moved to a step; at least one step long, and at most `maxMinutes`.
 *
 * @param edge which one moves; the other stays
 */
export function resizedBy(stretch: AxisSpan, edge: "start" | "end", byMs: number, maxMinutes: number): AxisSpan {
  const longest = maxMinutes * 60_000;
  if (edge === "end") {
    const end = Math.max(snapped(stretch.end + byMs), stretch.start + STEP_MS);
    return { start: stretch.start, end: Math.min(end, stretch.start + longest) };
  }
  const start = Math.min(snapped(stretch.start + byMs), stretch.end - STEP_MS);
  return { start: Math.max(start, stretch.end - longest), end: stretch.end };
}
