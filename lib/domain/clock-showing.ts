/** Which of the two times at which clocks show the same, in a night that they are put back. */
export const CLOCK_SHOWINGS = ["first", "second"] as const;
export type ClockShowing = (typeof CLOCK_SHOWINGS)[number];
