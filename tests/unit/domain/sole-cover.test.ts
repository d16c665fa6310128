import { describe, expect, it } from "vitest";
import type { CallFacts, SessionFacts } from "@/lib/domain/facts";
import { SOLE_COVER_SESSIONS } from "@/lib/domain/sole-cover";
import { assistant, at, call, flagsOf, lead, ofKind, person, session } from "./builders";

function plan(count: number, over: (index: number) => Partial<SessionFacts> = () => ({})): SessionFacts[] {
  return Array.from({ length: count }, (_, index) =>
    session(`s${index}`, {
      startsAt: at(10 + index, 10),
      endsAt: at(10 + index, 18),
      roleNeeds: { ENGINEER: 1 },
      calls: [lead("ana", "ENGINEER")],
      ...over(index),
    }),
  );
}

function soleIn(sessions: readonly SessionFacts[], kind: "PERSON" | "GROUP" = "PERSON") {
  return ofKind(flagsOf({ sessions }, { people: [person("ana", { kind })] }), "SOLE_COVER");
}

describe("sole cover", () => {
  it(`is one person alone on a session role over ${SOLE_COVER_SESSIONS} sessions`, () => {
    expect(soleIn(plan(3))).toMatchObject([
      {
        key: "sole:project:ENGINEER",
        severity: "NOTE",
        personId: "ana",
        sessionRole: "ENGINEER",
        detail: { sessions: 3, open: 0 },
        remedies: [{ kind: "ADD_SECOND", sessionId: "s0", sessionRole: "ENGINEER" }, { kind: "KEEP" }],
      },
    ]);
    expect(soleIn(plan(2))).toEqual([]);
  });

  it("counts the sessions that need the role, not the cancelled ones", () => {
    expect(soleIn(plan(4, (index) => (index > 1 ? { roleNeeds: { PRODUCER: 1 }, calls: [] } : {})))).toEqual([]);
    expect(soleIn(plan(3, (index) => (index === 2 ? { status: "CANCELLED" } : {})))).toEqual([]);
  });

  it("ends with a second person, but not with one who assists, finances or declined", () => {
    const second = (own: CallFacts) =>
      soleIn(plan(3, (index) => (index === 1 ? { calls: [lead("ana", "ENGINEER"), own] } : {})));
    expect(second(call("ben", "ENGINEER"))).toEqual([]);
    expect(second(assistant("ben", "ENGINEER"))).toHaveLength(1);
    expect(second(call("ben", "ENGINEER", { position: "EXECUTIVE" }))).toHaveLength(1);
    expect(second(call("ben", "ENGINEER", { answer: "DECLINED" }))).toHaveLength(1);
    expect(second(call("ben", "PRODUCER"))).toHaveLength(1);
  });

  it("is never a group, and nothing once all sessions are over", () => {
    expect(soleIn(plan(3), "GROUP")).toEqual([]);
    expect(soleIn(plan(3, () => ({ status: "DONE" })))).toEqual([]);
  });

  it("points its remedy at the next session that needs the role, and is nothing where none to come does", () => {
    const mastering = (index: number) =>
      index === 0 ? { startsAt: at(9, 10), endsAt: at(9, 18), roleNeeds: {}, calls: [] } : {};
    expect(soleIn(plan(4, mastering))[0]?.remedies[0]).toMatchObject({ kind: "ADD_SECOND", sessionId: "s1" });
    const last = (index: number) => (index < 3 ? ({ status: "DONE" } as const) : { roleNeeds: {}, calls: [] });
    expect(soleIn(plan(4, last))).toEqual([]);
  });

  it("points its remedy at the next session to come", () => {
    const over = (index: number) => (index === 0 ? ({ status: "DONE" } as const) : {});
    expect(soleIn(plan(4, over).reverse())[0]?.remedies[0]).toMatchObject({ sessionId: "s1" });
  });
});
