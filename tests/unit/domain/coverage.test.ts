import { describe, expect, it } from "vitest";
import { ANSWERS } from "@/lib/domain/call";
import { coverLooseTask, coverSession, fillOfProject, findLead } from "@/lib/domain/coverage";
import type { SessionFacts } from "@/lib/domain/facts";
import { assistant, block, call, coverOf, lead, project, session, task } from "./builders";

/** Domain rules, section 3. */

function roleOf(facts: SessionFacts, sessionRole: "ENGINEER" | "PRODUCER" | "PERFORMER") {
  return coverSession(facts).roles[sessionRole];
}

describe("coverage of a task", () => {
  const day = [block("Takes", [task("T27"), task("T30")])];

  it("comes from the lead of its session role when it names nobody", () => {
    const facts = session("s", { calls: [call("ben", "ENGINEER"), lead("ana", "ENGINEER")] }, day);
    expect(coverOf(facts, "T27")).toMatchObject({ shade: "confirmed", personId: "ana", via: "lead" });
    expect(coverOf(facts, "T30")).toMatchObject({ shade: "open", personId: null, via: null });
  });

  it("comes from its own assignee before the lead", () => {
    const own = [block("Takes", [task("T27", { assigneeId: "ben" })])];
    const facts = session("s", { calls: [lead("ana", "ENGINEER"), assistant("ben", "ENGINEER")] }, own);
    expect(coverOf(facts, "T27")).toMatchObject({ personId: "ben", callId: "s/ben-ENGINEER", via: "assignee" });
  });

  it("follows the session role it was moved to, not its discipline", () => {
    const moved = [block("Takes", [task("T27", { sessionRole: "PRODUCER" })])];
    const facts = session("s", { calls: [lead("ana", "PRODUCER"), lead("ben", "ENGINEER")] }, moved);
    expect(coverOf(facts, "T27").personId).toBe("ana");
  });

  it.each(ANSWERS)("has the shade of the answer: %s", (answer) => {
    const shade = { DRAFT: "asked", ASKED: "asked", CONFIRMED: "confirmed", DECLINED: "open" }[answer];
    const facts = session("s", { calls: [lead("ana", "ENGINEER", { answer })] }, day);
    const told = answer === "DECLINED" ? null : answer;
    expect(coverOf(facts, "T27")).toMatchObject({ shade, answer: told });
    const assigned = [block("Takes", [task("T27", { assigneeId: "ana" })])];
    expect(coverOf(session("s", { calls: [call("ana", "ENGINEER", { answer })] }, assigned), "T27")).toMatchObject({
      shade,
      answer: told,
    });
  });

  it("is open when its assignee has no call in its session role, or an executive's", () => {
    const own = [block("Takes", [task("T30", { assigneeId: "ana" })])];
    expect(coverOf(session("s", { calls: [lead("ana", "ENGINEER")] }, own), "T30").shade).toBe("open");
    const executive = call("ana", "PRODUCER", { position: "EXECUTIVE" });
    expect(coverOf(session("s", { calls: [executive] }, own), "T30").shade).toBe("open");
  });

  it("comes from its assignee alone outside a session", () => {
    expect(coverLooseTask(task("T57"))).toMatchObject({ shade: "open" });
    expect(coverLooseTask(task("T57", { assigneeId: "ana" }))).toMatchObject({
      shade: "asked",
      answer: null,
      personId: "ana",
    });
  });
});

describe("the lead of a session role", () => {
  it("is never somebody who declined, assists or finances", () => {
    const calls = [
      lead("ana", "PRODUCER", { answer: "DECLINED" }),
      lead("ben", "PRODUCER", { position: "ASSISTANT" }),
      lead("cleo", "PRODUCER", { position: "EXECUTIVE" }),
      lead("dora", "ENGINEER"),
    ];
    expect(findLead(calls, "PRODUCER")).toBeNull();
  });

  it("is the same one of two, in any order", () => {
    const calls = [lead("ben", "PRODUCER"), lead("ana", "PRODUCER")];
    expect(findLead(calls, "PRODUCER")?.personId).toBe("ana");
    expect(findLead([...calls].reverse(), "PRODUCER")?.personId).toBe("ana");
  });
});

describe("coverage of a session role", () => {
  it("counts heads against the stated need", () => {
    const facts = session("s", {
      roleNeeds: { ENGINEER: 3 },
      calls: [lead("ana", "ENGINEER"), call("ben", "ENGINEER")],
    });
    expect(roleOf(facts, "ENGINEER")).toMatchObject({ needed: 3, filled: 2, shortBy: 1, missing: 1, shade: "open" });
  });

  it("needs one where tasks stand, even when no need is stated", () => {
    const facts = session("s", {}, [block("Takes", [task("T27")])]);
    expect(roleOf(facts, "ENGINEER")).toMatchObject({ needed: 1, filled: 0, missing: 1 });
    expect(roleOf(facts, "PRODUCER")).toMatchObject({ needed: 0, filled: 0, missing: 0 });
  });

  it("is not filled by an assistant, an executive or somebody who declined", () => {
    const calls = [
      assistant("ana", "ENGINEER"),
      call("ben", "ENGINEER", { position: "EXECUTIVE" }),
      call("cleo", "ENGINEER", { answer: "DECLINED" }),
    ];
    expect(roleOf(session("s", { roleNeeds: { ENGINEER: 1 }, calls }), "ENGINEER")).toMatchObject({
      filled: 0,
      missing: 1,
    });
  });

  it("never counts more heads than it needs", () => {
    const calls = [lead("ana", "ENGINEER"), call("ben", "ENGINEER")];
    expect(roleOf(session("s", { roleNeeds: { ENGINEER: 1 }, calls }), "ENGINEER")).toMatchObject({
      filled: 1,
      needed: 1,
    });
  });

  it("misses one while a task is open, though the heads are there, until the task is done", () => {
    const day = (state: "TODO" | "DONE") => [block("Takes", [task("T27", { state })])];
    const over = { roleNeeds: { ENGINEER: 1 }, calls: [call("ana", "ENGINEER")] } as const;
    expect(roleOf(session("s", over, day("TODO")), "ENGINEER")).toMatchObject({
      filled: 1,
      needed: 2,
      missing: 1,
      shortBy: 0,
    });
    expect(roleOf(session("s", over, day("DONE")), "ENGINEER")).toMatchObject({ filled: 1, needed: 1, missing: 0 });
  });

  it("is asked until enough of its heads have confirmed", () => {
    const calls = [lead("ana", "ENGINEER"), call("ben", "ENGINEER", { answer: "ASKED" })];
    expect(roleOf(session("s", { roleNeeds: { ENGINEER: 2 }, calls }), "ENGINEER").shade).toBe("asked");
    expect(roleOf(session("s", { roleNeeds: { ENGINEER: 1 }, calls }), "ENGINEER").shade).toBe("confirmed");
  });

  it("asks for performers by number only, not by task", () => {
    const day = [block("Takes", [task("T33")])];
    expect(roleOf(session("s", {}, day), "PERFORMER")).toMatchObject({ needed: 0, missing: 0 });
    expect(roleOf(session("s", { roleNeeds: { PERFORMER: 2 } }, day), "PERFORMER")).toMatchObject({
      needed: 2,
      missing: 2,
    });
  });
});

describe("the fill of a project", () => {
  it("sums its sessions and its unfinished loose tasks, and leaves out cancelled sessions and performers' tasks", () => {
    const facts = project({
      sessions: [
        session("a", { roleNeeds: { ENGINEER: 1, PRODUCER: 1 }, calls: [lead("ana", "ENGINEER")] }),
        session("b", { status: "DONE", roleNeeds: { ENGINEER: 1 }, calls: [lead("ana", "ENGINEER")] }),
        session("c", { status: "CANCELLED", roleNeeds: { ENGINEER: 4 } }),
      ],
      looseTasks: [
        task("T57", { id: "mix", assigneeId: "ana" }),
        task("T58"),
        task("T60", { state: "DONE" }),
        task("T46"),
      ],
    });
    expect(fillOfProject(facts)).toEqual({ filled: 3, needed: 5 });
  });
});
