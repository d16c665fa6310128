import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/time/calendar-date";
import { datesOf, occurrencesIn, parseRule } from "@/lib/time/recurrence";
import { wallTextAt } from "@/lib/time/zoned";
import { RFC_EXAMPLES, RFC_REFUSED } from "./rfc-examples";

const ZONE = "America/New_York";

const CASES = RFC_EXAMPLES.flatMap((example) => example.rules.map((rule) => ({ ...example, rule })));

describe("the examples of RFC 5545, section 3.8.5.3", () => {
  it.each(CASES)("$name: $rule", ({ startsOn, rule, exceptOn = "", dates, isEnding }) => {
    const parsed = parseRule(rule);
    if (!parsed.ok) throw new Error(parsed.message);
    const event = {
      startsWall: `${startsOn}T09:00`,
      endsWall: `${startsOn}T10:00`,
      timeZone: ZONE,
      rule: parsed.rule,
      exceptOn,
    };
    const last = dates[dates.length - 1] ?? startsOn;
    const end = isEnding ? "2199-12-31T00:00Z" : `${addDays(last, 1)}T00:00Z`;
    const found = occurrencesIn(event, { startsAt: new Date("1990-01-01T00:00Z"), endsAt: new Date(end) });
    expect(found.map(({ startsAt }) => wallTextAt(startsAt, ZONE))).toEqual(dates.map((date) => `${date}T09:00`));
    expect(found.every(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() === 3_600_000)).toBe(true);
    const alone = datesOf(parsed.rule, startsOn, { max: dates.length + 1 });
    expect(alone.filter((date) => date !== exceptOn).slice(0, dates.length)).toEqual(dates);
  });

  it.each(RFC_REFUSED)("of which %s is refused: it repeats within a day", (rule) => {
    const parsed = parseRule(rule);
    expect(parsed.ok ? "" : parsed.message).toMatch(/too often|hours of the first/);
  });
});
