const MINUTE_MS = 60_000;

/** A calendar at an address is read again after so long. */
export const READ_AGAIN_MINUTES = 30;
/** No longer: a machine that was off over a weekend looks like one whose calendars have failed since Friday. */
const LONGEST_PAUSE_MS = 2 * 60 * MINUTE_MS;

interface Tries {
  /** of the last good reading */
  readAt: Date | null;
  /** of the last try */
  triedAt: Date | null;
}

/** Whether the last try failed. */
export function isFailing({ readAt, triedAt }: Tries): boolean {
  return triedAt !== null && triedAt.getTime() !== readAt?.getTime();
}

/**
 * Whether a calendar is to be read again: half an hour after the last try. One that fails is tried less and less often, as
 * long after a try as it has failed by then, and every two hours at last.
 */
export function isDueToBeRead({ readAt, triedAt }: Tries, now: Date): boolean {
  if (triedAt === null) return true;
  const failing = triedAt.getTime() - (readAt ?? triedAt).getTime();
  const pause = Math.min(Math.max(failing, READ_AGAIN_MINUTES * MINUTE_MS), LONGEST_PAUSE_MS);
  return now.getTime() - triedAt.getTime() >= pause;
}
