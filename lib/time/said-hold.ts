import { REFUSALS, type Refusal, refusalOf } from "@/lib/domain/refusal";
import { instantAt, wallTimeAt } from "./zoned";

/** When a hold runs out, as a form says it on the room's clock. */
export interface SaidHoldEnd {
  date: string;
  time: string;
}

/**
 * What lib/data asks for: the instant at which a hold runs out, on a clock in the zone that it finds; null is never. An
 * end that is said as it is shown stays the instant that it is, even when it is over; another one that is over is
 * refused, as is what cannot be read.
 */
export function holdEnd(said: SaidHoldEnd | null, now: Date) {
  return (timeZone: string, kept: Date | null): { ok: true; holdExpiresAt: Date | null } | Refusal => {
    if (said === null) return { ok: true, holdExpiresAt: null };
    if (kept !== null) {
      const shown = wallTimeAt(kept, timeZone);
      if (shown.date === said.date && shown.time === said.time) return { ok: true, holdExpiresAt: kept };
    }
    const read = instantAt(said.date, said.time, timeZone);
    if (!read.ok) return faulty("BAD_TIME");
    return read.instant > now ? { ok: true, holdExpiresAt: read.instant } : faulty("HOLD_IN_THE_PAST");
  };
}

function faulty(code: "BAD_TIME" | "HOLD_IN_THE_PAST"): Refusal {
  return refusalOf(code, { fields: { "holdEnd.time": REFUSALS[code] } });
}

interface Times {
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
}

type TimesIn<Read> = (timeZone: string, kept: (Times & { holdExpiresAt?: Date | null }) | null) => Read | Refusal;

/** The same beside the times of a session: read on one clock, refused together. */
export function withHoldEnd<Read extends { ok: true } & Times>(
  timesIn: TimesIn<Read>,
  said: SaidHoldEnd | null,
  now: Date,
) {
  return (
    timeZone: string,
    kept: (Times & { holdExpiresAt?: Date | null }) | null,
  ): (Read & { holdExpiresAt: Date | null }) | Refusal => {
    const times = timesIn(timeZone, kept);
    if (!times.ok) return times;
    const end = holdEnd(said, now)(timeZone, kept?.holdExpiresAt ?? null);
    return end.ok ? { ...times, holdExpiresAt: end.holdExpiresAt } : end;
  };
}
