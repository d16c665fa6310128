import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverSession } from "@/lib/domain/coverage";
import type { SessionFacts } from "@/lib/domain/facts";
import { canLead, findHeir } from "@/lib/domain/lead";
import { findNextOpening, type NextOpening, openingFor, openNeedsOf } from "@/lib/domain/next-opening";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { expandTemplate, sessionTemplate } from "@/lib/domain/session-template";
import { call, lead, session, task } from "../domain/builders";
import { anyStudioAndSession } from "../domain/generated-studios";

/** What a pick of somebody new does to the session. */
function fill(facts: SessionFacts, { sessionRole, taskId }: NextOpening, personId: string): SessionFacts {
  const hasLead = coverSession(facts).roles[sessionRole].leadCall !== null;
  return {
    ...facts,
    calls: [...facts.calls, call(personId, sessionRole, { answer: "DRAFT", isLead: taskId === null && !hasLead })],
    tasks: facts.tasks.map((one) => (one.id === taskId ? { ...one, assigneeId: personId } : one)),
  };
}

describe("the next opening", () => {
  test("is the engineer, then the producer, then the performer", () => {
    let facts = session("a", {
      roleNeeds: { PERFORMER: 1, PRODUCER: 1, ENGINEER: 2 },
      tasks: [task("T27"), task("T30")],
    });
    const order: string[] = [];
    for (let next = findNextOpening(facts); next !== null; next = findNextOpening(facts)) {
      order.push(next.sessionRole);
      facts = fill(facts, next, `new${order.length}`);
    }
    expect(order).toEqual(["ENGINEER", "ENGINEER", "PRODUCER", "PERFORMER"]);
  });

  test("covers a whole template with one engineer and one producer", () => {
    const { blocks, roleNeeds } = expandTemplate(sessionTemplate("TRK"));
    const tasks = blocks.flatMap((block) => block.tasks.map((one) => task(one.catalogueId)));
    const needs = Object.fromEntries(roleNeeds.map((need) => [need.sessionRole, need.count]));
    const facts = session("a", { roleNeeds: needs, tasks });
    const engineered = fill(facts, findNextOpening(facts) ?? { sessionRole: "PERFORMER", taskId: null }, "ana");
    const next = findNextOpening(engineered);
    expect(next).toEqual({ sessionRole: "PRODUCER", taskId: null });
    expect(findNextOpening(fill(engineered, next ?? { sessionRole: "PERFORMER", taskId: null }, "ben"))).toBeNull();
  });

  test("is a single task where only its own person is missing", () => {
    const orphan = task("T27", { assigneeId: "gone" });
    const facts = session("a", { calls: [lead("ana", "ENGINEER")], tasks: [orphan, task("T28")] });
    expect(findNextOpening(facts)).toEqual({ sessionRole: "ENGINEER", taskId: "a/T27" });
  });

  test("is the role where people are called but nobody leads", () => {
    const facts = session("a", { calls: [call("ana", "ENGINEER"), call("ben", "ENGINEER")], tasks: [task("T27")] });
    expect(findNextOpening(facts)).toEqual({ sessionRole: "ENGINEER", taskId: null });
  });

  test("of each role stands beside what is missing there", () => {
    const orphans = [task("T27", { assigneeId: "gone" }), task("T28", { assigneeId: "gone" })];
    const facts = session("a", { roleNeeds: { PERFORMER: 2 }, calls: [lead("ana", "ENGINEER")], tasks: orphans });
    expect(openNeedsOf(coverSession(facts))).toEqual([
      { sessionRole: "ENGINEER", taskId: "a/T27", missing: 1 },
      { sessionRole: "PERFORMER", taskId: null, missing: 2 },
    ]);
  });

  test("filled again and again, leaves nothing open in any session", () => {
    fc.assert(
      fc.property(anyStudioAndSession, ({ session: start }) => {
        let facts = start;
        const atMost = start.tasks.length + 20;
        for (let count = 0; ; count += 1) {
          const next = findNextOpening(facts);
          if (next === null) break;
          expect(count).toBeLessThan(atMost);
          facts = fill(facts, next, `new${count}`);
        }
        const { roles, fill: counts } = coverSession(facts);
        expect(SESSION_ROLES.map((role) => roles[role].missing)).toEqual([0, 0, 0]);
        expect(counts.filled).toBe(counts.needed);
      }),
      { numRuns: 200 },
    );
  });
});

describe("leading", () => {
  test("needs somebody who fills the role and has not declined", () => {
    expect(canLead({ position: "CO", answer: "ASKED" })).toBe(true);
    expect(canLead({ position: "PRINCIPAL", answer: "DECLINED" })).toBe(false);
    expect(canLead({ position: "ASSISTANT", answer: "CONFIRMED" })).toBe(false);
    expect(canLead({ position: "EXECUTIVE" })).toBe(false);
  });

  test("passes on only where there is no choice", () => {
    const [one, two] = [call("ana", "ENGINEER"), call("ben", "ENGINEER", { position: "CO" })];
    const helper = call("cleo", "ENGINEER", { position: "ASSISTANT" });
    expect(findHeir([one, helper])).toBe(one);
    expect(findHeir([one, two])).toBeNull();
    expect(findHeir([helper])).toBeNull();
  });
});

describe("who is pressed beside a session without being called to it", () => {
  const need = (sessionRole: "ENGINEER" | "PRODUCER", taskId: string | null = null) => ({
    sessionRole,
    taskId,
    missing: 1,
  });

  test("is offered the open need that they list, before one that they do not list", () => {
    const producer = need("PRODUCER", "t");
    expect(openingFor(["PRODUCER"], [need("ENGINEER"), producer])).toEqual(producer);
    expect(openingFor(["PERFORMER"], [producer])).toEqual(producer);
  });

  test("is offered what they list first where nothing is open", () => {
    expect(openingFor(["PRODUCER", "PERFORMER"], [])).toEqual({ sessionRole: "PRODUCER", taskId: null });
    expect(openingFor([], [])).toEqual({ sessionRole: "ENGINEER", taskId: null });
  });
});
