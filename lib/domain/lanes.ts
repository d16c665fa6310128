/** A stretch of time that is drawn as a bar; numbers on one axis, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

export interface PackedLanes {
  /** the lane of each stretch, in the order given; 0 is the uppermost */
  lanes: readonly number[];
  /** how many lanes there are: as many as stretches that overlap at one instant, and one where there are none */
  count: number;
}

/**
 * Packs stretches into lanes so that no two of a lane overlap, with as few lanes as can be: by start, each into the
 * uppermost lane that is free. Of two that start together the longer one comes first.
 */
export function packLanes(stretches: readonly Stretch[]): PackedLanes {
  const order = stretches
    .map((stretch, index) => ({ ...stretch, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
  const lanes = new Array<number>(stretches.length).fill(0);
  const ends: number[] = [];
  for (const { start, end, index } of order) {
    const free = ends.findIndex((last) => last <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(end, start);
    lanes[index] = lane;
  }
  return { lanes, count: Math.max(1, ends.length) };
}
