export const SESSION_TYPES = [
  "PRE",
  "PRD",
  "TRK",
  "OVD",
  "VOX",
  "STR",
  "EDT",
  "MIX",
  "RCL",
  "MST",
  "RMT",
  "LIS",
  "DLV",
] as const;
export type SessionType = (typeof SESSION_TYPES)[number];

/** HOLD_1 is the first hold on a room, HOLD_2 waits behind it. */
export const SESSION_STATUSES = ["HOLD_1", "HOLD_2", "CONFIRMED", "DONE", "CANCELLED"] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** The longest session that can be planned, in minutes. */
export const SESSION_MINUTES_MAX = 24 * 60;
