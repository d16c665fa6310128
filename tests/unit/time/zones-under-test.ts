import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

/** Half hours, quarter hours, a skipped day, two-hour changes, clocks that change around Ramadan, winter "saving". */
export const ZONES = [
  "Africa/Casablanca",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/Dublin",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Chatham",
] as const;

/** All generated cases of the suite together; TIME_CASES=1000000 for the long run. */
const ALL_CASES = Number(process.env.TIME_CASES ?? 20_000);
const PROPERTIES = 5;

export const RUNS = { numRuns: Math.ceil(ALL_CASES / PROPERTIES) };

/** Milliseconds for one property on a busy machine. */
export const PATIENCE = Math.max(60_000, ALL_CASES * 2);

const FROM = Date.UTC(1990, 0, 1);
const TO = Date.UTC(2060, 0, 1);
const MINUTE_MS = 60_000;

/** Every clock change of a zone between FROM and TO, as epoch milliseconds. */
function clockChanges(zone: string): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (at && at.epochMilliseconds < TO) {
    changes.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}

/** A zone and a whole minute: half of them within two days of a clock change, where it has any. */
export const zonedMinute: fc.Arbitrary<{ zone: string; instant: Date }> = fc.constantFrom(...ZONES).chain((zone) => {
  const anywhere = fc.integer({ min: FROM / MINUTE_MS, max: TO / MINUTE_MS });
  const changes = CHANGES.get(zone) ?? [];
  const near =
    changes.length === 0
      ? anywhere
      : fc
          .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * 1440, max: 2 * 1440 }))
          .map(([change, minutes]) => Math.round(change / MINUTE_MS) + minutes);
  return fc.oneof(anywhere, near).map((minute) => ({ zone, instant: new Date(minute * MINUTE_MS) }));
});

const CHANGES = new Map<string, number[]>(ZONES.map((zone) => [zone, clockChanges(zone)]));

/** Up to a day of whole minutes. */
export const sessionMinutes = fc.integer({ min: 1, max: 1440 });

export function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}
