import "server-only";

const MONTHS_BACK = 1;
const MONTHS_AHEAD = 18;

/**
 * The months of a calendar that are read: the last one, this one and those to come. They begin and end with a month, so
 * that a calendar which says nothing new is stored as it was, whatever day it is read on.
 */
export function readingRange(now: Date): { from: Date; to: Date } {
  const start = (months: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return { from: start(-MONTHS_BACK), to: start(MONTHS_AHEAD + 1) };
}
