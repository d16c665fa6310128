import { describe, expect, it } from "vitest";
import { fingerprintOf } from "@/lib/domain/flag";
import { countFlags } from "@/lib/domain/review";
import { at, block, call, flagsOf, lead, session, task } from "./builders";

describe("the list of flags", () => {
  it("is loudest first, then soonest, and last what has no date", () => {
    const roleNeeds = { ENGINEER: 1 };
    const sessions = [
      session("a-undated", { roleNeeds, startsAt: null, endsAt: null }),
      session("b-late", { roleNeeds, startsAt: at(20, 10), endsAt: at(20, 18) }),
      session("c-soon", { roleNeeds, startsAt: at(12, 10), endsAt: at(12, 18) }),
      session("d-urgent", { roleNeeds, startsAt: at(3, 10), endsAt: at(3, 18) }),
    ];
    expect(flagsOf({ sessions }).map((flag) => flag.sessionId)).toEqual(["d-urgent", "c-soon", "b-late", "a-undated"]);
  });

  it("names tasks in the order of the day", () => {
    const day = [block("Last take", [task("T30")]), block("Paperwork", [task("T13"), task("T02")], { mode: "STEP" })];
    expect(flagsOf({ sessions: [session("s", {}, day)] })).toMatchObject([
      { detail: { openTaskTitles: [task("T30").title, task("T02").title, task("T13").title] } },
    ]);
  });
});

describe("the counter", () => {
  it("counts gaps of both kinds, dual roles, double-bookings, and notes by themselves", () => {
    const calls = [lead("ana", "ENGINEER"), call("ana", "PRODUCER")];
    const flags = flagsOf({
      sessions: [
        session("a", { calls }, [block("Takes", [task("T27"), task("T30")])]),
        session("b", { calls: [lead("ana", "ENGINEER")], roleNeeds: { PRODUCER: 1 } }),
      ],
    });
    expect(flags.map((flag) => flag.kind).sort()).toEqual(["DOUBLE_BOOKING", "DUAL_ROLE", "GAP", "PART_TIME_GAP"]);
    expect(countFlags(flags)).toMatchObject({ gaps: 2, duals: 1, doubleBookings: 1, notes: 0 });
  });

  it("knows which gaps are inside 48 hours, and which double-bookings two confirmed sessions make", () => {
    const roleNeeds = { ENGINEER: 1 };
    const ana = [lead("ana", "PRODUCER")];
    const flags = flagsOf({
      sessions: [
        session("soon", { roleNeeds, startsAt: at(3, 10), endsAt: at(3, 18) }),
        session("late", { roleNeeds, startsAt: at(12, 10), endsAt: at(12, 18) }),
        session("a", { calls: ana, startsAt: at(14, 10), endsAt: at(14, 18) }),
        session("b", { calls: ana, startsAt: at(14, 12), endsAt: at(14, 20) }),
        session("c", { calls: ana, status: "HOLD_1", startsAt: at(14, 16), endsAt: at(14, 22) }),
      ],
    });
    const { gaps, urgentGaps, doubleBookings, urgentDoubleBookings } = countFlags(flags);
    expect({ gaps, urgentGaps }).toEqual({ gaps: 2, urgentGaps: 1 });
    expect({ doubleBookings, urgentDoubleBookings }).toEqual({ doubleBookings: 3, urgentDoubleBookings: 1 });
  });
});

describe("a fingerprint", () => {
  const soon = { startsAt: at(10, 10), endsAt: at(10, 18) };
  const late = { startsAt: at(11, 10), endsAt: at(11, 18) };
  const facts = { people: ["b", "a"], windows: [late, null, soon], tasks: ["t2", "t1"], level: 3, answers: ["y", "x"] };

  it("is the same whatever order its facts are listed in", () => {
    const turned = {
      people: ["a", "b"],
      windows: [soon, late, null],
      tasks: ["t1", "t2"],
      level: 3,
      answers: ["x", "y"],
    };
    expect(fingerprintOf(turned)).toBe(fingerprintOf(facts));
  });

  it.each([
    ["a person", { people: ["a"] }],
    ["a window", { windows: [late, soon] }],
    ["a task", { tasks: ["t1"] }],
    ["the level", { level: 4 }],
    ["an answer", { answers: ["x"] }],
  ])("changes with %s", (_, over) => {
    expect(fingerprintOf({ ...facts, ...over })).not.toBe(fingerprintOf(facts));
  });
});
