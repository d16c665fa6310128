import { describe, expect, it } from "vitest";
import type { PersonFacts } from "@/lib/domain/facts";
import { assistant, block, call, flagsOf, lead, ofKind, person, session, task } from "./builders";

const DAY = [block("Takes", [task("T27"), task("T41")]), block("Edit", [task("T51")])];

function unqualified(over: Partial<PersonFacts>, own = lead("ana", "ENGINEER")) {
  return ofKind(
    flagsOf({ sessions: [session("s", { calls: [own] }, DAY)] }, { people: [person("ana", over)] }),
    "UNQUALIFIED",
  );
}

describe("somebody outside their listed skills", () => {
  it("lacks the session role", () => {
    expect(unqualified({ sessionRoles: ["PRODUCER"] })).toMatchObject([
      {
        key: "unqualified:s:ana:ENGINEER",
        severity: "NOTE",
        sessionRole: "ENGINEER",
        detail: { lacksRole: true, missingSkills: [], taskTitles: [] },
        remedies: [
          { kind: "SWAP", callId: "s/ana-ENGINEER" },
          { kind: "EDIT_PERSON", personId: "ana" },
          { kind: "KEEP" },
        ],
      },
    ]);
  });

  it("lacks a skill that their tasks ask for, with the tasks", () => {
    expect(unqualified({ skills: ["RECORDING"] })).toMatchObject([
      { detail: { lacksRole: false, missingSkills: ["EDITING"], taskTitles: [task("T51").title] } },
    ]);
    expect(unqualified({ skills: ["RECORDING", "EDITING"] })).toEqual([]);
  });

  it("is nobody who lists no skills at all", () => {
    expect(unqualified({ skills: [] })).toEqual([]);
  });

  it("answers only for the tasks they cover themselves", () => {
    expect(unqualified({ skills: ["MIXING"] }, call("ana", "ENGINEER"))).toEqual([]);
  });

  it("can be an assistant, but not somebody who declined, finances or performs", () => {
    const lacking = { sessionRoles: [] };
    expect(unqualified(lacking, assistant("ana", "ENGINEER"))).toHaveLength(1);
    expect(unqualified(lacking, lead("ana", "ENGINEER", { answer: "DECLINED" }))).toEqual([]);
    expect(unqualified(lacking, call("ana", "ENGINEER", { position: "EXECUTIVE" }))).toEqual([]);
    expect(unqualified(lacking, call("ana", "PERFORMER"))).toEqual([]);
  });

  it("is found on unfinished tasks outside sessions too", () => {
    const looseTasks = [
      task("T57", { assigneeId: "ana" }),
      task("T64", { assigneeId: "ana", state: "DONE" }),
      task("T33", { assigneeId: "ana" }),
    ];
    expect(flagsOf({ looseTasks }, { people: [person("ana", { skills: ["RECORDING"] })] })).toMatchObject([
      {
        key: "unqualified:task:T57:ana",
        detail: { missingSkills: ["MIXING"] },
        remedies: [{ kind: "ASSIGN", taskId: "T57" }, { kind: "EDIT_PERSON" }, { kind: "KEEP" }],
      },
    ]);
  });

  it("is not asked about a session that is over", () => {
    const sessions = [session("s", { calls: [lead("ana", "ENGINEER")], status: "DONE" }, DAY)];
    expect(flagsOf({ sessions }, { people: [person("ana", { sessionRoles: [] })] })).toEqual([]);
  });
});
