import { describe, expect, it } from "vitest";
import type { CallFacts, SessionFacts } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flag";
import type { DualRolePolicy } from "@/lib/domain/project";
import { remedyNote } from "@/lib/domain/remedy-words";
import { countFlags, NO_FLAGS } from "@/lib/domain/review";
import { assistant, at, block, call, detailOf, flagsOf, lead, ofKind, person, session, task } from "./builders";

const BOTH: CallFacts[] = [lead("ana", "ENGINEER"), lead("ana", "PRODUCER")];

function takes(over: Partial<SessionFacts> = {}): SessionFacts {
  return session("s", { calls: BOTH, livePlayers: 4, ...over }, [
    block("Takes", [task("T27"), task("T28"), task("T30")]),
  ]);
}

function dualIn(facts: SessionFacts, policy: DualRolePolicy = "FLAGGED"): Flag | undefined {
  return ofKind(flagsOf({ sessions: [facts], dualRolePolicy: policy }), "DUAL_ROLE")[0];
}

describe("a dual-role flag", () => {
  it("names the person, the session, its window and both sides", () => {
    expect(dualIn(takes())).toMatchObject({
      key: "dual:s:ana",
      personId: "ana",
      sessionId: "s",
      projectId: "project",
      window: { startsAt: at(10, 10), endsAt: at(10, 18) },
      detail: {
        level: 4,
        engineeringTitles: [task("T27").title, task("T28").title],
        productionTitles: [task("T30").title],
      },
    });
  });

  it("is louder with its level, and never red", () => {
    const severities = [
      dualIn(session("s", { calls: BOTH })),
      dualIn(takes({ livePlayers: 3 })),
      dualIn(takes({ livePlayers: 4 })),
    ].map((flag) => flag?.severity);
    expect(severities).toEqual(["NOTE", "WARNING", "HIGH"]);
    const apart = [
      session("a", { calls: [lead("ana", "ENGINEER")] }),
      session("b", { calls: [lead("ana", "PRODUCER")], startsAt: at(20, 10), endsAt: at(20, 18) }),
    ];
    expect(ofKind(flagsOf({ sessions: apart }), "DUAL_ROLE").map((flag) => flag.severity)).toEqual(["INFO"]);
  });

  it("says nothing about a session that is over", () => {
    expect(dualIn(takes({ status: "DONE" }))).toBeUndefined();
    expect(dualIn(takes({ status: "CANCELLED" }))).toBeUndefined();
    expect(dualIn(takes({ startsAt: at(1, 10), endsAt: at(1, 18) }))).toBeUndefined();
  });

  it("speaks of a session without a date too", () => {
    expect(dualIn(takes({ startsAt: null, endsAt: null }))).toMatchObject({ window: null, severity: "HIGH" });
  });

  it("says which side the person's skills do not fit", () => {
    const people = [person("ana", { skills: ["RECORDING"] })];
    const [flag] = ofKind(flagsOf({ sessions: [takes()] }, { people }), "DUAL_ROLE");
    expect(detailOf(flag, "DUAL_ROLE")).toMatchObject({ missingEngineering: [], missingProduction: ["DIRECTION"] });
  });

  it("over a project lists where each side is, and what does not fit", () => {
    const sessions = [
      session("a", { calls: [lead("ana", "ENGINEER")] }, [block("Takes", [task("T27")])]),
      session("b", { calls: [lead("ana", "ENGINEER")], startsAt: at(20, 10), endsAt: at(20, 18) }),
    ];
    const looseTasks = [task("T58", { assigneeId: "ana" })];
    const people = [person("ana", { skills: ["MIXING"] })];
    const [flag] = ofKind(flagsOf({ sessions, looseTasks }, { people }), "DUAL_ROLE");
    expect(flag).toMatchObject({ key: "dual:project:project:ana", sessionId: null, window: null });
    expect(detailOf(flag, "DUAL_ROLE")).toMatchObject({
      level: 1,
      engineeringTitles: ["Session a", "Session b"],
      productionTitles: [task("T58").title],
      missingEngineering: ["RECORDING"],
      missingProduction: ["DIRECTION"],
    });
  });
});

describe("a dual role over a project", () => {
  it("can be lowered by giving away the soonest call of each role that is still ahead, and says what is left then", () => {
    const on = (id: string, day: number, calls: CallFacts[]) =>
      session(id, { calls, startsAt: at(day, 10), endsAt: at(day, 18) });
    const sessions = [
      on("past", 1, [lead("ana", "PRODUCER")]),
      on("later", 20, [lead("ana", "PRODUCER")]),
      on("sooner", 12, [lead("ana", "PRODUCER")]),
      on("mix", 21, [lead("ana", "ENGINEER")]),
    ];
    const looseTasks = [task("T59", { assigneeId: "ana" })];
    const [flag] = ofKind(flagsOf({ sessions, looseTasks }), "DUAL_ROLE");
    expect(flag?.remedies).toEqual([
      {
        kind: "SWAP",
        sessionId: "sooner",
        callId: "sooner/ana-PRODUCER",
        sessionRole: "PRODUCER",
        left: { sessions: 1, tasks: 0, isDoneToo: true },
      },
      {
        kind: "SWAP",
        sessionId: "mix",
        callId: "mix/ana-ENGINEER",
        sessionRole: "ENGINEER",
        left: { sessions: 0, tasks: 1, isDoneToo: false },
      },
      { kind: "KEEP" },
    ]);
    expect(flag?.remedies.map(remedyNote)).toEqual([
      "1 more session after this one. What is over or printed stays, and the flag with it.",
      "1 task outside sessions after this one.",
      "",
    ]);
  });

  it("is gone once the sessions that a remedy counts are given away", () => {
    const mixes = ["a", "b", "c"].map((id) => session(id, { calls: [lead("ana", "ENGINEER")] }));
    const written = session("write", { calls: [lead("ana", "PRODUCER")] });
    const engineering = (sessions: SessionFacts[]) =>
      ofKind(flagsOf({ sessions }), "DUAL_ROLE")[0]?.remedies.find(
        (remedy) => remedy.kind === "SWAP" && remedy.sessionRole === "ENGINEER",
      );
    const notes = [3, 2, 1, 0].map((count) => {
      const remedy = engineering([written, ...mixes.slice(0, count)]);
      return remedy && remedyNote(remedy);
    });
    expect(notes).toEqual(["2 more sessions after this one.", "1 more session after this one.", "", undefined]);
  });
});

describe("policy", () => {
  it("AVOIDED raises level 2 to 3, and says so", () => {
    const flag = dualIn(session("s", { calls: BOTH }), "AVOIDED");
    expect(flag?.severity).toBe("WARNING");
    expect(detailOf(flag, "DUAL_ROLE")).toMatchObject({ level: 3, rawLevel: 2 });
  });

  it("EXPECTED shows levels 1 and 2 but keeps them out of the counter", () => {
    const quiet = flagsOf({ sessions: [session("s", { calls: BOTH })], dualRolePolicy: "EXPECTED" });
    expect(quiet.map((flag) => flag.isCounted)).toEqual([false]);
    expect(countFlags(quiet)).toEqual(NO_FLAGS);
    const loud = flagsOf({ sessions: [takes()], dualRolePolicy: "EXPECTED" });
    expect(countFlags(loud)).toEqual({ ...NO_FLAGS, duals: 1 });
  });
});

describe("remedies", () => {
  const kindsOf = (flag: Flag | undefined) => flag?.remedies.map((remedy) => remedy.kind);

  it("come in the trade's order: assistant, choosing, swap, keep", () => {
    expect(kindsOf(dualIn(takes()))).toEqual(["ADD_ASSISTANT", "MOVE_CHOOSING", "SWAP", "SWAP", "KEEP"]);
    expect(dualIn(takes())?.remedies).toMatchObject([
      { blockIds: ["Takes"], lowersTo: 3 },
      { taskIds: ["s/T30"], lowersTo: 2 },
      { callId: "s/ana-PRODUCER", sessionRole: "PRODUCER" },
      { callId: "s/ana-ENGINEER", sessionRole: "ENGINEER" },
      {},
    ]);
  });

  it("leave out what would not lower the level", () => {
    expect(kindsOf(dualIn(session("s", { calls: BOTH })))).toEqual(["SWAP", "SWAP", "KEEP"]);
    const overdub = session("s", { calls: BOTH, type: "OVD", livePlayers: 1 }, [
      block("Takes", [task("T41"), task("T42")]),
    ]);
    expect(kindsOf(dualIn(overdub))).toEqual(["ADD_ASSISTANT", "SWAP", "SWAP", "KEEP"]);
  });

  it("leave conducting and running a rehearsal in the take: neither can wait for the playback", () => {
    const strings = session("s", { calls: BOTH, type: "STR", livePlayers: 8 }, [
      block("Takes", [task("T27"), task("T34"), task("T30")]),
    ]);
    expect(kindsOf(dualIn(strings))).toEqual(["ADD_ASSISTANT", "SWAP", "SWAP", "KEEP"]);
    const rehearsal = session("s", { calls: BOTH, livePlayers: 4 }, [block("Rehearsal", [task("T10"), task("T09")])]);
    expect(kindsOf(dualIn(rehearsal))).toEqual(["ADD_ASSISTANT", "SWAP", "SWAP", "KEEP"]);
  });

  it("move out of the take only what can wait, where another block then is the loudest", () => {
    const day = session("s", { calls: BOTH, livePlayers: 1 }, [
      block("Rehearsal", [task("T10"), task("T09")]),
      block("Takes", [task("T27"), task("T30"), task("T34", { attention: "STEP" })]),
    ]);
    expect(dualIn(day)?.remedies).toContainEqual({
      kind: "MOVE_CHOOSING",
      sessionId: "s",
      taskIds: ["s/T30"],
      lowersTo: 3,
    });
  });

  it("count under the project's policy: where dual roles are avoided, 2 is no lower than 3", () => {
    expect(kindsOf(dualIn(takes({ livePlayers: 2 }), "AVOIDED"))).toEqual(["SWAP", "SWAP", "KEEP"]);
    expect(dualIn(takes({ livePlayers: 4 }), "AVOIDED")?.remedies).toMatchObject([
      { lowersTo: 3 },
      { lowersTo: 3 },
      {},
      {},
      {},
    ]);
  });

  it("offer no assistant where one holds the engineering already", () => {
    const by = { assigneeId: "ben" };
    const helped = session("s", { calls: [...BOTH, assistant("ben", "ENGINEER")], livePlayers: 4 }, [
      block("Takes", [task("T27", by), task("T30")]),
    ]);
    expect(kindsOf(dualIn(helped))).toEqual(["MOVE_CHOOSING", "SWAP", "SWAP", "KEEP"]);
  });

  it("offer the assistant only for the blocks that have none", () => {
    const by = { assigneeId: "ben" };
    const mixed = session("s", { calls: [...BOTH, assistant("ben", "ENGINEER")], livePlayers: 4 }, [
      block("Morning", [task("T27", { ...by, id: "m1" }), task("T30", { id: "m2" })]),
      block("Evening", [task("T27", { id: "e1" }), task("T30", { id: "e2" })]),
    ]);
    expect(dualIn(mixed)?.remedies[0]).toMatchObject({ kind: "ADD_ASSISTANT", blockIds: ["Evening"], lowersTo: 3 });
  });

  it("know that beside another lead the person's work goes away whole", () => {
    const calls = [lead("cleo", "ENGINEER"), call("ana", "ENGINEER"), lead("ana", "PRODUCER")];
    const shared = session("s", { calls, livePlayers: 4 }, [
      block("Takes", [task("T27", { assigneeId: "ana" }), task("T30")]),
    ]);
    expect(dualIn(shared)?.remedies[0]).toMatchObject({ kind: "ADD_ASSISTANT", lowersTo: 2 });
  });
});
