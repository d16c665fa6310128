import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekdayOf } from "@/lib/time/calendar-date";
import { datesOf, occurrencesIn, parseRule } from "@/lib/time/recurrence";
import { type RuleParts, readRuleParts, ruleText } from "@/lib/time/rule-parts";
import { instantAt, wallTextAt } from "@/lib/time/zoned";
import { ZONES } from "@/tests/unit/time/zones-under-test";

const RUNS = { numRuns: 150 };

const date = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays("1990-01-01", days));

function some(max: number, longest: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: longest });
}

const NOTHING = { byWeekNo: [], byYearDay: [], bySetPos: [], until: null };

/** Rules of every frequency, of the parts that can be read from a date alone. */
const parts: fc.Arbitrary<RuleParts> = fc
  .record({
    frequency: fc.constantFrom("DAILY" as const, "WEEKLY" as const, "MONTHLY" as const, "YEARLY" as const),
    interval: fc.integer({ min: 1, max: 5 }),
    count: fc.option(fc.integer({ min: 1, max: 40 })),
    byMonth: some(12, 3),
    byMonthDay: fc.uniqueArray(
      fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0),
      { maxLength: 3 },
    ),
    weekdays: some(7, 4),
    weekStart: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ weekdays, byMonthDay, ...rule }) => ({
    ...NOTHING,
    ...rule,
    byMonthDay: rule.frequency === "WEEKLY" ? [] : byMonthDay,
    byDay: weekdays.map((weekday) => ({ nth: null, weekday })),
  }));

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lengthOfMonth(day: string): number {
  const next = monthIndex(day) + 1;
  const first = `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}-01`;
  return daysBetween(`${day.slice(0, 8)}01`, first);
}

/** Whether a rule meets a day, read off the text of RFC 5545 without going from date to date. */
function meets(rule: RuleParts, startsOn: string, day: string): boolean {
  const weekOf = (one: string) => addDays(one, -((weekdayOf(one) - rule.weekStart + 7) % 7));
  const steps = {
    DAILY: () => daysBetween(startsOn, day),
    WEEKLY: () => daysBetween(weekOf(startsOn), weekOf(day)) / 7,
    MONTHLY: () => monthIndex(day) - monthIndex(startsOn),
    YEARLY: () => Number(day.slice(0, 4)) - Number(startsOn.slice(0, 4)),
  }[rule.frequency]();
  if (steps % rule.interval !== 0) return false;
  const dayOfMonth = Number(day.slice(8));
  const fromEnd = dayOfMonth - lengthOfMonth(day) - 1;
  const isSaid = rule.byMonthDay.length + rule.byDay.length > 0;
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(Number(day.slice(5, 7)))) return false;
  if (rule.byMonthDay.length > 0 && !rule.byMonthDay.some((one) => one === dayOfMonth || one === fromEnd)) return false;
  if (rule.byDay.length > 0 && !rule.byDay.some(({ weekday }) => weekday === weekdayOf(day))) return false;
  if (isSaid || rule.frequency === "DAILY") return true;
  if (rule.frequency === "WEEKLY") return weekdayOf(day) === weekdayOf(startsOn);
  if (day.slice(8) !== startsOn.slice(8)) return false;
  return rule.frequency === "MONTHLY" || rule.byMonth.length > 0 || day.slice(5, 7) === startsOn.slice(5, 7);
}

function walked(rule: RuleParts, startsOn: string, to: string): string[] {
  const dates: string[] = [];
  for (let day = startsOn; day <= to; day = addDays(day, 1)) {
    if (day === startsOn || meets(rule, startsOn, day)) dates.push(day);
  }
  return dates.slice(0, rule.count ?? dates.length);
}

describe("the dates of a rule", () => {
  it("are those that a walk from day to day meets", () => {
    fc.assert(
      fc.property(parts, date, fc.integer({ min: 0, max: 900 }), (rule, startsOn, days) => {
        const until = addDays(startsOn, days);
        expect(datesOf(ruleText(rule), startsOn, { max: 10_000, until })).toEqual(walked(rule, startsOn, until));
      }),
      RUNS,
    );
  });

  it("are the same however the rule is written", () => {
    fc.assert(
      fc.property(parts, (rule) => {
        const text = ruleText(rule);
        expect(readRuleParts(text)).toEqual({ ok: true, parts: rule });
        const parsed = parseRule(text);
        if (parsed.ok) expect(parsed.rule).toBe(text);
      }),
      RUNS,
    );
  });

  it("are never asked of anything but text that was understood", () => {
    const piece = fc.constantFrom(
      "FREQ",
      "DAILY",
      "YEARLY",
      "=",
      ";",
      ",",
      "BYDAY",
      "MO",
      "-1",
      "366",
      "BYSETPOS",
      "COUNT",
      "UNTIL",
      "20261214",
      "WKST",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const parsed = parseRule(text);
          if (parsed.ok) expect(datesOf(parsed.rule, "2026-11-26", { max: 3 }).length).toBeGreaterThan(0);
          else expect(parsed.message).not.toBe("");
        },
      ),
      { numRuns: 500 },
    );
  });
});

const event = fc
  .record({
    rule: parts,
    startsOn: date,
    minute: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 1, max: 4000 }),
    timeZone: fc.constantFrom(...ZONES),
    isAllDay: fc.boolean(),
  })
  .map(({ rule, startsOn, minute, minutes, timeZone, isAllDay }) => {
    const wall = (total: number) =>
      new Date(Date.parse(`${startsOn}T00:00Z`) + total * 60_000).toISOString().slice(0, 16);
    const [start, end] = isAllDay ? [0, 1440 * Math.ceil(minutes / 1440)] : [minute, minute + minutes];
    return { startsWall: wall(start), endsWall: wall(end), timeZone, rule: ruleText(rule), exceptOn: "" };
  });

const HOUR = 3_600_000;
const cut = fc.tuple(
  event,
  fc.integer({ min: -100, max: 9000 }),
  fc.integer({ min: 1, max: 2000 }),
  fc.integer({ min: 1, max: 2000 }),
);

describe("the times of an event", () => {
  it("in two spans that touch are those in both together", () => {
    fc.assert(
      fc.property(cut, ([one, offset, first, second]) => {
        const from = Date.parse(`${one.startsWall}Z`) + offset * HOUR;
        const [middle, to] = [from + first * HOUR, from + (first + second) * HOUR];
        const ask = (a: number, b: number) =>
          occurrencesIn(one, { startsAt: new Date(a), endsAt: new Date(b) }).map(({ startsAt }) => startsAt.getTime());
        const parts = [...new Set([...ask(from, middle), ...ask(middle, to)])].sort((a, b) => a - b);
        expect(ask(from, to).sort((a, b) => a - b)).toEqual(parts);
      }),
      RUNS,
    );
  });

  it("start when the clock shows the first one's time, or skips it", () => {
    fc.assert(
      fc.property(cut, ([one, offset, first]) => {
        const from = Date.parse(`${one.startsWall}Z`) + offset * HOUR;
        const span = { startsAt: new Date(from), endsAt: new Date(from + first * HOUR) };
        for (const { startsAt, endsAt } of occurrencesIn(one, span)) {
          expect(startsAt < span.endsAt && endsAt > span.startsAt).toBe(true);
          const shown = wallTextAt(startsAt, one.timeZone);
          if (shown.slice(11) === one.startsWall.slice(11)) continue;
          // Where clocks jump, the time is as much later as they jump; that can be on the next day.
          const meant = [shown.slice(0, 10), addDays(shown.slice(0, 10), -1)].map((day) =>
            instantAt(day, one.startsWall.slice(11), one.timeZone),
          );
          expect(meant).toContainEqual({ ok: true, instant: startsAt, shifted: true, ambiguous: false });
        }
      }),
      RUNS,
    );
  });
});
