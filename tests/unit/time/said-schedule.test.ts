import { describe, expect, test } from "vitest";
import { plannedStart, readSchedule, type SaidSchedule, scheduleTimes } from "@/lib/time/said-schedule";
import { describeSchedule } from "@/lib/time/schedule-text";

const LONDON = "Europe/London";
const DAY: SaidSchedule = { startsOn: "2026-12-10", startTime: "10:00", endsOn: "2026-12-10", endTime: "20:30" };
/** The clocks go back at two. */
const NIGHT: SaidSchedule = { startsOn: "2026-10-24", startTime: "22:00", endsOn: "2026-10-25", endTime: "01:30" };
/** The clocks skip the hour from one to two. */
const SKIPPED: SaidSchedule = { startsOn: "2027-03-28", startTime: "01:30", endsOn: "2027-03-28", endTime: "04:00" };

describe("typed times, as the form says them", () => {
  test("are one line as every other screen says them, a later day by its number", () => {
    expect(describeSchedule(DAY, LONDON).line).toBe("Thu 10 Dec 10:00–20:30 · 10 h 30 min · London time");
    const night = { ...DAY, startTime: "22:00", endsOn: "2026-12-11", endTime: "04:00" };
    expect(describeSchedule(night, LONDON).line).toBe("Thu 10 Dec 22:00–04:00 +1 · 6 h · London time");
  });

  test("need no words and leave no choice on an ordinary day", () => {
    expect(describeSchedule(DAY, LONDON)).toMatchObject({ notes: [], startOptions: [], endOptions: [] });
  });

  test("are explained when a clock change makes the night longer, or skips them", () => {
    const longer = describeSchedule({ ...NIGHT, endTime: "04:00" }, LONDON);
    expect(longer.notes).toEqual([expect.stringContaining("longer")]);
    expect(describeSchedule(SKIPPED, LONDON).notes).toEqual(["The clocks skip 01:30: it starts at 02:30."]);
  });

  test("that clocks show twice are a choice, with both offsets, and no fault while it is not made", () => {
    const asked = describeSchedule(NIGHT, LONDON);
    expect(asked).toMatchObject({ line: "", problem: undefined, startOptions: [] });
    expect(asked.endOptions).toEqual([
      { showing: "first", label: "01:30 the first time, UTC+1" },
      { showing: "second", label: "01:30 the second time, UTC" },
    ]);
    const chosen = describeSchedule({ ...NIGHT, endShowing: "second" }, LONDON);
    expect(chosen).toMatchObject({ line: "Sat 24 Oct 22:00–01:30 +1 · 4 h 30 min · London time" });
    expect(chosen.endOptions).toEqual(asked.endOptions);
  });

  test("keep the choice on offer when they are wrong with the one that was made", () => {
    const back = { startsOn: "2026-10-25", startTime: "01:30", endsOn: "2026-10-25", endTime: "01:45" };
    const wrong = describeSchedule({ ...back, startShowing: "second", endShowing: "first" }, LONDON);
    expect(wrong.problem).toMatch(/before it starts/);
    expect([wrong.startOptions.length, wrong.endOptions.length]).toEqual([2, 2]);
  });

  test("of over a day are too long", () => {
    expect(describeSchedule({ ...DAY, endsOn: "2026-12-12" }, LONDON).problem).toMatch(/24 hours at most/);
  });
});

describe("typed times, as they are saved", () => {
  test("are refused beside every choice that is not made", () => {
    const both = { startsOn: "2026-10-25", startTime: "01:15", endsOn: "2026-10-25", endTime: "01:30" };
    const sentence = (time: string) => `The clocks show ${time} twice that day. Choose the first or the second.`;
    expect(readSchedule(both, LONDON)).toMatchObject({
      code: "SHOWN_TWICE",
      fields: { "schedule.startShowing": sentence("01:15"), "schedule.endShowing": sentence("01:30") },
    });
    expect(readSchedule({ ...both, startShowing: "first" }, LONDON)).toMatchObject({
      fields: { "schedule.endShowing": sentence("01:30") },
    });
  });

  test("move by the gap where clocks skip them, and say so", () => {
    expect(scheduleTimes(SKIPPED)(LONDON, null)).toEqual({
      ok: true,
      startsAt: new Date("2027-03-28T01:30Z"),
      endsAt: new Date("2027-03-28T03:00Z"),
      timeZone: LONDON,
      notes: ["The clocks skip 01:30: it starts at 02:30."],
    });
  });

  test("stay the instants that they are when they are typed as shown; another choice is another instant", () => {
    const kept = { startsAt: new Date("2026-10-24T21:00Z"), endsAt: new Date("2026-10-25T01:30Z"), timeZone: LONDON };
    expect(scheduleTimes(NIGHT)(LONDON, kept)).toMatchObject(kept);
    expect(scheduleTimes({ ...NIGHT, endShowing: "second" })(LONDON, kept)).toMatchObject(kept);
    const first = scheduleTimes({ ...NIGHT, endShowing: "first" })(LONDON, kept);
    expect(first).toMatchObject({ endsAt: new Date("2026-10-25T00:30Z") });
  });

  test("are none at all without a date", () => {
    expect(scheduleTimes(null)(LONDON, null)).toMatchObject({ ok: true, startsAt: null, endsAt: null });
  });
});

describe("the start of something planned without anybody to ask", () => {
  test("is the first of two, and moves by a gap, and both are said", () => {
    expect(plannedStart({ date: "2026-10-25", time: "01:30" }, LONDON, "Tracking")).toEqual({
      startsAt: new Date("2026-10-25T00:30Z"),
      notes: ["The clocks show 01:30 twice: Tracking starts the first time."],
    });
    expect(plannedStart({ date: "2011-12-30", time: "10:00" }, "Pacific/Apia", "Mix")?.notes).toEqual([
      "The clocks skip 10:00: Mix starts at 10:00 on the next day.",
    ]);
    expect(plannedStart({ date: "2026-10-26", time: "01:30" }, LONDON, "Mix")?.notes).toEqual([]);
    expect(plannedStart({ date: "2026-02-30", time: "01:30" }, LONDON, "Mix")).toBeNull();
  });
});
