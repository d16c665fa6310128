/** Why a calendar cannot be read as a whole, as one sentence. */
export class CalendarFault extends Error {}
