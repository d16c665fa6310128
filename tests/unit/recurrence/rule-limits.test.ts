import { describe, expect, it } from "vitest";
import { datesOf, parseRule } from "@/lib/time/recurrence";
import { ruleWords } from "@/lib/time/rule-words";

function messageOf(text: string): string {
  const parsed = parseRule(text);
  return parsed.ok ? "" : parsed.message;
}

describe("a rule that cannot be followed says why", () => {
  it.each([
    ["", "Say how often"],
    ["   ", "Say how often"],
    ["every Monday", "name and a value"],
    ["FREQ=WEEKLY;BYDAY", "name and a value"],
    ["FREQ=WEEKLY;BYDAY=MO=TU", "name and a value"],
    ["BYDAY=MO", "FREQ=DAILY, WEEKLY, MONTHLY or YEARLY"],
    ["FREQ=SOMETIMES", "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY"],
    ["FREQ=SECONDLY", "too often"],
    ["FREQ=DAILY;BYHOUR=9", "Leave out BYHOUR"],
    ["FREQ=DAILY;BYSECOND=9", "Leave out BYSECOND"],
    ["FREQ=DAILY;FREQ=DAILY", "FREQ is there twice"],
    ["FREQ=DAILY;RSCALE=HEBREW", "no part RSCALE"],
    ["FREQ=DAILY;INTERVAL=0", "INTERVAL is a whole number from 1 to 1000"],
    ["FREQ=DAILY;INTERVAL=1.5", "INTERVAL is a whole number"],
    ["FREQ=DAILY;COUNT=0", "COUNT is a whole number from 1 to 1000"],
    ["FREQ=DAILY;COUNT=1001", "COUNT is a whole number from 1 to 1000"],
    ["FREQ=DAILY;COUNT=-3", "COUNT is a whole number"],
    ["FREQ=DAILY;UNTIL=soon", "UNTIL is a date from 1900 to 2199"],
    ["FREQ=DAILY;UNTIL=00010101", "UNTIL is a date from 1900 to 2199"],
    ["FREQ=DAILY;UNTIL=22000101", "UNTIL is a date from 1900 to 2199"],
    ["FREQ=DAILY;UNTIL=20260230", "UNTIL is a date from 1900 to 2199"],
    ["FREQ=DAILY;UNTIL=20261214T090000", "UNTIL is a date from 1900 to 2199"],
    ["FREQ=DAILY;COUNT=3;UNTIL=20261214", "COUNT or UNTIL, not both"],
    ["FREQ=WEEKLY;BYDAY=XX", "BYDAY has weekdays"],
    ["FREQ=MONTHLY;BYDAY=0MO", "BYDAY has weekdays"],
    ["FREQ=WEEKLY;BYDAY=1MO", "goes with FREQ=MONTHLY and FREQ=YEARLY only"],
    ["FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO", "does not go with BYWEEKNO"],
    ["FREQ=WEEKLY;BYMONTHDAY=3", "does not go with FREQ=WEEKLY"],
    ["FREQ=MONTHLY;BYYEARDAY=3", "FREQ=YEARLY only"],
    ["FREQ=MONTHLY;BYWEEKNO=3", "FREQ=YEARLY only"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "1 to 31, or -1 to -31"],
    ["FREQ=YEARLY;BYMONTH=13", "1 to 12"],
    ["FREQ=YEARLY;BYMONTH=-1", "1 to 12"],
    ["FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS picks among other parts"],
    ["FREQ=WEEKLY;WKST=XX", "WKST is a weekday"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "No date ever fits"],
    ["FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31", "No date ever fits"],
    ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "No date ever fits"],
    ["FREQ=DAILY;BYDAY=MO;BYSETPOS=2", "No date ever fits"],
    ["FREQ=MONTHLY;BYDAY=6MO", "No date ever fits"],
    ["FREQ=YEARLY;BYWEEKNO=30;BYMONTH=1", "No date ever fits"],
    [
      `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 60 }, (_, index) => index + 1).join(",")};BYMONTH=1`,
      "200 characters",
    ],
  ])("%s", (text, words) => {
    expect(messageOf(text)).toContain(words);
    expect(messageOf(text)).toMatch(/^[A-Z].{5,130}\.$/);
  });
});

describe("a rule that can be followed", () => {
  it.each([
    ["rrule:freq=weekly;byday=mo,we", "FREQ=WEEKLY;BYDAY=MO,WE"],
    ["  RRULE:BYDAY=MO , MO;INTERVAL=1;FREQ=WEEKLY;WKST=MO; ", "FREQ=WEEKLY;BYDAY=MO"],
    ["FREQ=DAILY;UNTIL=2026-12-14", "FREQ=DAILY;UNTIL=20261214"],
    ["FREQ=MONTHLY;BYDAY=+1FR,-1FR", "FREQ=MONTHLY;BYDAY=1FR,-1FR"],
    ["FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"],
    ["FREQ=DAILY", "FREQ=DAILY"],
    ["FREQ=DAILY;COUNT=1000", "FREQ=DAILY;COUNT=1000"],
  ])("%s is kept in one form", (text, rule) => {
    expect(parseRule(text)).toEqual({ ok: true, rule });
    expect(parseRule(rule)).toEqual({ ok: true, rule });
  });

  it.each([
    ["", "once"],
    ["FREQ=DAILY", "every day"],
    ["FREQ=DAILY;INTERVAL=3;COUNT=5", "every 3 days 5 times"],
    ["FREQ=WEEKLY;UNTIL=20261214;BYDAY=MO,WE", "every week on Mon and Wed until 14 Dec 2026"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "every 2 weeks on Tue and Sun (weeks begin on Sun)"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,-1", "every month on the 1st and the last day"],
    ["FREQ=MONTHLY;BYMONTHDAY=-3", "every month on the 3rd last day"],
    ["FREQ=MONTHLY;BYDAY=1FR,-1FR", "every month on the 1st Fri and the last Fri"],
    ["FREQ=MONTHLY;BYDAY=TU", "every month on each Tue"],
    ["FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "every month on the 13th when it is Fri"],
    [
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "every month on each Mon, each Tue, each Wed, each Thu and each Fri (only the 2nd last of them)",
    ],
    ["FREQ=YEARLY;BYMONTH=6,7", "every year in Jun and Jul"],
    [
      "FREQ=YEARLY;BYYEARDAY=1,100,222",
      "every year on the 1st day of the year, the 100th day of the year and the 222nd day of the year",
    ],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "every year in week 20 on Mon"],
    ["something else", "something else"],
  ])("%s is said as “%s”", (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });
});

describe("dates of a series", () => {
  it("begin with the first day, whether or not the rule meets it, and it counts", () => {
    expect(datesOf("FREQ=WEEKLY;COUNT=3;BYDAY=MO", "2026-11-26", { max: 10 })).toEqual([
      "2026-11-26",
      "2026-11-30",
      "2026-12-07",
    ]);
  });

  it("stop at the number asked for, at the date asked for, and at the rule's own end", () => {
    expect(datesOf("FREQ=DAILY", "2026-11-26", { max: 2 })).toEqual(["2026-11-26", "2026-11-27"]);
    expect(datesOf("FREQ=DAILY", "2026-11-26", { max: 9, until: "2026-11-28" })).toHaveLength(3);
    expect(datesOf("FREQ=DAILY;UNTIL=20261127", "2026-11-26", { max: 9 })).toEqual(["2026-11-26", "2026-11-27"]);
    expect(datesOf("FREQ=DAILY;UNTIL=20261127T000000Z", "2026-11-26", { max: 9 })).toHaveLength(2);
  });

  it("are the first day alone for no rule, for one that ended before, and at the end of time", () => {
    expect(datesOf("", "2026-11-26", { max: 9 })).toEqual(["2026-11-26"]);
    expect(datesOf("FREQ=DAILY;UNTIL=20200101", "2026-11-26", { max: 9 })).toEqual(["2026-11-26"]);
    expect(datesOf("FREQ=DAILY", "2199-12-31", { max: 9 })).toEqual(["2199-12-31"]);
  });

  it("are none for what cannot be read", () => {
    expect(datesOf("FREQ=HOURLY", "2026-11-26", { max: 9 })).toEqual([]);
    expect(datesOf("FREQ=DAILY", "0001-01-01", { max: 9 })).toEqual([]);
  });
});
