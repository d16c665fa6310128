import { describe, expect, it } from "vitest";
import { loadMinutesByPerson } from "@/lib/domain/load";
import { at, call, lead, NOW, session } from "./builders";

const WEEK = { startsAt: at(9, 0), endsAt: at(16, 0) };

describe("the load of a week", () => {
  it("counts a session once, however many calls it holds, and only the part inside the week", () => {
    const sessions = [
      session("a", { calls: [lead("ana", "ENGINEER"), lead("ana", "PRODUCER"), call("ben", "ENGINEER")] }),
      session("b", { startsAt: at(8, 22), endsAt: at(9, 3), calls: [lead("ana", "ENGINEER")] }),
      session("c", { startsAt: at(16, 0), endsAt: at(16, 8), calls: [lead("ana", "ENGINEER")] }),
    ];
    expect([...loadMinutesByPerson(sessions, WEEK, NOW)]).toEqual([
      ["ana", 480 + 180],
      ["ben", 480],
    ]);
  });

  it("leaves out executives, declined calls, cancelled sessions and sessions without a date, but counts done ones", () => {
    const calls = [lead("ana", "ENGINEER")];
    const sessions = [
      session("a", { calls: [lead("ana", "ENGINEER", { answer: "DECLINED" })] }),
      session("x", { calls: [call("ana", "PRODUCER", { position: "EXECUTIVE" })] }),
      session("b", { calls, status: "CANCELLED" }),
      session("c", { calls, startsAt: null, endsAt: null }),
      session("d", { calls, status: "DONE" }),
    ];
    expect(loadMinutesByPerson(sessions, WEEK, NOW).get("ana")).toBe(480);
  });
});
