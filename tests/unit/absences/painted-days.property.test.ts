import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PaintedDays, paintAway, paintFree, stretchesOf, type WholeDays } from "@/lib/domain/painted-days";
import { addDays, daysBetween } from "@/lib/time/calendar-date";

const DATES = { addDays, daysBetween };
const START = "2026-11-20";

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(START, days));
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 12 });
const entry = fc.record({
  first: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 1, max: 8 }),
  note: fc.constantFrom("", "on tour"),
  isRepeating: fc.boolean(),
});
const entries = fc.array(entry, { maxLength: 8 }).map((list) =>
  list.map(({ first, length, note, isRepeating }, index): WholeDays => {
    const startsOn = addDays(START, first);
    return { id: String(index), startsOn, endsOn: addDays(startsOn, length), note, isRepeating };
  }),
);

/** The entries after a stroke. */
function paintedOver(before: readonly WholeDays[], painted: PaintedDays): WholeDays[] {
  const kept = before
    .filter(({ id }) => !painted.remove.includes(id))
    .map((one) => ({ ...one, ...painted.change.find(({ id }) => id === one.id) }));
  return [...kept, ...painted.create.map((made, index) => ({ ...made, id: `new ${index}`, isRepeating: false }))];
}

function daysOf(list: readonly WholeDays[]): string[] {
  const all = list
    .filter(({ isRepeating }) => !isRepeating)
    .flatMap(({ startsOn, endsOn }) =>
      Array.from({ length: daysBetween(startsOn, endsOn) }, (_, at) => addDays(startsOn, at)),
    );
  return [...new Set(all)].sort();
}

describe("painting days away", () => {
  it("takes these days and no other, whatever was said before", () => {
    fc.assert(
      fc.property(entries, days, (before, painted) => {
        const now = paintedOver(before, paintAway(before, painted, DATES));
        expect(daysOf(now)).toEqual([...new Set([...daysOf(before), ...painted])].sort());
      }),
    );
  });

  it("leaves entries with a note and those that repeat as they are", () => {
    fc.assert(
      fc.property(entries, days, (before, painted) => {
        const now = paintedOver(before, paintAway(before, painted, DATES));
        const fixed = (list: readonly WholeDays[]) =>
          list.filter(({ note, isRepeating }) => note !== "" || isRepeating);
        expect(fixed(now)).toEqual(fixed(before));
      }),
    );
  });

  it("day by day, in any order, makes one entry of days in a row", () => {
    fc.assert(
      fc.property(days, (painted) => {
        let list: WholeDays[] = [];
        for (const [index, one] of painted.entries()) {
          list = paintedOver(list, paintAway(list, [one], DATES)).map((each, at) => ({
            ...each,
            id: `${index} ${at}`,
          }));
        }
        const made = list.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }));
        expect(made.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))).toEqual(stretchesOf(painted, DATES));
      }),
    );
  });

  it("joins nothing that would be longer than a year", () => {
    const year = { id: "year", startsOn: "2026-01-01", endsOn: "2027-01-01", note: "", isRepeating: false };
    expect(paintAway([year], ["2027-01-01"], DATES).change).toEqual([
      { id: "year", startsOn: "2026-01-01", endsOn: "2027-01-02" },
    ]);
    expect(paintAway([year], ["2027-01-01", "2027-01-02"], DATES)).toEqual({
      create: [{ startsOn: "2027-01-01", endsOn: "2027-01-03", note: "" }],
      change: [],
      remove: [],
    });
  });
});

describe("painting days free", () => {
  it("frees these days and no other; notes stay with their days", () => {
    fc.assert(
      fc.property(entries, days, (before, freed) => {
        const now = paintedOver(before, paintFree(before, freed, DATES));
        const noted = (list: readonly WholeDays[]) => daysOf(list.filter(({ note }) => note !== ""));
        expect(daysOf(now)).toEqual(daysOf(before).filter((one) => !freed.includes(one)));
        expect(noted(now)).toEqual(noted(before).filter((one) => !freed.includes(one)));
        expect(now.every(({ startsOn, endsOn }) => startsOn < endsOn)).toBe(true);
      }),
    );
  });
});
