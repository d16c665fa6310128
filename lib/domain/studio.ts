/** Limits of a studio's own fields and of its rooms. Lengths are in characters. */
export const STUDIO_LIMITS = { nameMax: 80, restHoursMax: 48 } as const;

/** Set-up and strike each fit into a day. */
export const ROOM_LIMITS = { nameMax: 60, codeMax: 4, addressMax: 200, minutesMax: 24 * 60 } as const;
