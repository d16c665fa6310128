import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { encodeBusyTimes } from "@/lib/domain/busy-times";
import { calendarOf, eventOf, read, readWell } from "./read-calendar";

const RANGE = { from: new Date("2026-11-01Z"), to: new Date("2027-11-01Z"), timeZone: "America/St_Johns" };

const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.000/g, "");
const start = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000));
const byDay = fc.subarray(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], { minLength: 1 }).map((days) => days.join(","));
const byMonthDay = fc
  .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 })
  .map((days) => days.join(","));
const interval = fc.integer({ min: 1, max: 5 }).map((count) => `INTERVAL=${count}`);
const end = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
  start.map((until) => `;UNTIL=${stamp(until)}`),
);
/** Rules of the kinds that people's calendars make. */
const rule = fc
  .tuple(
    fc.oneof(
      interval.map((every) => `FREQ=DAILY;${every}`),
      fc.tuple(interval, byDay).map(([every, days]) => `FREQ=WEEKLY;${every};BYDAY=${days}`),
      fc.tuple(interval, byMonthDay).map(([every, days]) => `FREQ=MONTHLY;${every};BYMONTHDAY=${days}`),
      fc
        .tuple(
          interval,
          fc.integer({ min: -4, max: 4 }).filter((nth) => nth !== 0),
          byDay,
        )
        .map(([every, nth, days]) => `FREQ=MONTHLY;${every};BYDAY=${nth}${days.slice(0, 2)}`),
      interval.map((every) => `FREQ=YEARLY;${every}`),
    ),
    end,
  )
  .map(([what, until]) => what + until);

const event = fc
  .record({
    start,
    minutes: fc.integer({ min: 0, max: 3000 }),
    rule: fc.option(rule, { nil: null }),
    isFree: fc.boolean(),
  })
  .map((facts) => ({
    ...facts,
    text: eventOf(
      `UID:${stamp(facts.start)}${facts.minutes}${facts.rule}`,
      `DTSTART:${stamp(facts.start)}`,
      `DURATION:PT${facts.minutes}M`,
      ...(facts.rule === null ? [] : [`RRULE:${facts.rule}`]),
      ...(facts.isFree ? ["TRANSP:TRANSPARENT"] : []),
    ),
  }));
const events = fc.array(event, { maxLength: 8 });

describe("any calendar", () => {
  test("gives times in order, apart, and inside of what is read", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (some) => {
        const { times } = await readWell(calendarOf(...some.map(({ text }) => text)), RANGE);
        times.forEach(({ startsAt, endsAt }, index) => {
          expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
          expect(startsAt.getTime()).toBeGreaterThan(times[index - 1]?.endsAt.getTime() ?? 0);
          expect(startsAt.getTime()).toBeGreaterThanOrEqual(RANGE.from.getTime());
          expect(endsAt.getTime()).toBeLessThanOrEqual(RANGE.to.getTime());
        });
      }),
    );
  });

  test("says the same whatever the order of its events, and whatever is free", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (some) => {
        const whole = await readWell(calendarOf(...some.map(({ text }) => text)), RANGE);
        const busyBackwards = [...some].reverse().filter(({ isFree }) => !isFree);
        const other = await readWell(calendarOf(...busyBackwards.map(({ text }) => text)), RANGE);
        expect(encodeBusyTimes(other.times)).toBe(encodeBusyTimes(whole.times));
      }),
    );
  });

  test("repeats as the library's own iterator says, one that starts with its rule", async () => {
    await fc.assert(
      fc.asyncProperty(event, async ({ start, rule, minutes }) => {
        fc.pre(rule !== null);
        const first = ICAL.Recur.fromString(rule ?? "")
          .iterator(ICAL.Time.fromJSDate(start, true))
          .next();
        // Where a rule does not begin at its event's start the standard leaves open what it means.
        fc.pre(first?.toJSDate().getTime() === start.getTime());
        const text = eventOf("UID:1", `DTSTART:${stamp(start)}`, `DURATION:PT${minutes}M`, `RRULE:${rule}`);
        const { times } = await readWell(calendarOf(text), RANGE);
        expect(encodeBusyTimes(times)).toBe(encodeBusyTimes(iterated(start, minutes, rule ?? "")));
      }),
      { numRuns: 300 },
    );
  });

  test("may have any line in it: the reading is a value, whatever it says", async () => {
    const name = fc.constantFrom(
      "DTSTART",
      "DTEND",
      "DURATION",
      "RRULE",
      "RDATE",
      "EXDATE",
      "RECURRENCE-ID",
      "TRANSP",
      "UID",
    );
    const value = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      rule,
      start.map(stamp),
      fc.stringMatching(/^[0-9TZP/,;:+-]{0,30}$/),
    );
    const parameter = fc.constantFrom(
      "",
      ";VALUE=DATE",
      ";TZID=Europe/Berlin",
      ";TZID=Nowhere",
      ";VALUE=PERIOD",
      ";",
      ';X="',
    );
    const line = fc.tuple(name, parameter, value).map(([property, extra, text]) => `${property}${extra}:${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const reading = await read(calendarOf(eventOf(...lines)), RANGE);
        expect(typeof (reading.ok ? reading.eventCount : reading.message)).not.toBe("undefined");
      }),
      { numRuns: 2000 },
    );
  });

  test("may be any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const text = Buffer.concat([Buffer.from("BEGIN:VCALENDAR\r\n"), bytes]);
        expect((await read(text, RANGE)).ok).toBe(false);
      }),
    );
  });
});

/** The times in the range by the library's iterator, step by step from the start. */
function iterated(start: Date, minutes: number, rule: string) {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromJSDate(start, true));
  const times: { startsAt: Date; endsAt: Date }[] = [];
  for (let next = iterator.next(); next && next.toJSDate() < RANGE.to; next = iterator.next()) {
    const startsAt = next.toJSDate();
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    if (endsAt > RANGE.from) {
      times.push({
        startsAt: startsAt > RANGE.from ? startsAt : RANGE.from,
        endsAt: endsAt < RANGE.to ? endsAt : RANGE.to,
      });
    }
  }
  return times;
}
