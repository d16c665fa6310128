import { describe, expect, it } from "vitest";
import {
  decideSessionDualRole,
  findProjectDualRoles,
  findSessionDualRoles,
  isCounted,
  levelUnderPolicy,
  type MeetingReason,
  missingSkills,
} from "@/lib/domain/dual-role";
import type { CallFacts, SessionFacts } from "@/lib/domain/facts";
import { DUAL_ROLE_POLICY_WORDS } from "@/lib/domain/project-words";
import type { Position } from "@/lib/domain/session-role";
import type { CatalogueId } from "@/lib/domain/task-catalogue";
import { assistant, block, call, credit, lead, person, project, session, task } from "./builders";

/** The level table of domain rules, section 4, row by row. */

const BOTH: CallFacts[] = [lead("ana", "ENGINEER"), lead("ana", "PRODUCER")];

function takes(ids: readonly CatalogueId[], over: Partial<SessionFacts> = {}): SessionFacts {
  return session("s", { calls: BOTH, ...over }, [
    block(
      "Takes",
      ids.map((id) => task(id)),
    ),
  ]);
}

function levelOf(facts: SessionFacts, personId = "ana"): number | null {
  return decideSessionDualRole(facts, personId)?.level ?? null;
}

function reasonsOf(facts: SessionFacts): MeetingReason[] {
  return [...(decideSessionDualRole(facts, "ana")?.meetings.flatMap((meeting) => meeting.reasons) ?? [])];
}

describe("level 0", () => {
  it("is one discipline only", () => {
    expect(levelOf(takes(["T27", "T30"], { calls: [lead("ana", "ENGINEER"), lead("ben", "PRODUCER")] }))).toBeNull();
  });

  it("is a producer who declined to engineer", () => {
    const calls = [lead("ana", "ENGINEER", { answer: "DECLINED" }), lead("ana", "PRODUCER")];
    expect(levelOf(takes(["T27", "T30"], { calls }))).toBeNull();
  });
});

describe("level 2", () => {
  it("is both in one session while LIVE engineering and LIVE production never share a block", () => {
    const facts = session("s", { calls: BOTH, livePlayers: 5, fixedClock: true }, [
      block("Takes", [task("T27"), task("T32")]),
      block("Rehearse", [task("T09"), task("T37")]),
    ]);
    expect(levelOf(facts)).toBe(2);
    expect(reasonsOf(facts)).toEqual([]);
  });

  it("is two calls without any task", () => {
    expect(levelOf(session("s", { calls: BOTH, livePlayers: 5 }))).toBe(2);
  });

  it.each(["STEP", "SOLO", "BACKGROUND"] as const)(
    "is LIVE production beside %s engineering in one block",
    (attention) => {
      const facts = session("s", { calls: BOTH, livePlayers: 5 }, [
        block("Takes", [task("T27", { attention }), task("T30")]),
      ]);
      expect(levelOf(facts)).toBe(2);
    },
  );

  it("is a meeting in an overdub with one instrumentalist", () => {
    const facts = takes(["T41", "T42"], { type: "OVD", livePlayers: 1 });
    expect(levelOf(facts)).toBe(2);
    expect(reasonsOf(facts)).toEqual(["ONE_PLAYER"]);
  });

  it("is not raised by work that somebody else holds", () => {
    const facts = session("s", { calls: [...BOTH, call("ben", "ENGINEER")], livePlayers: 5 }, [
      block("Takes", [task("T27", { assigneeId: "ben" }), task("T28", { assigneeId: "ben" }), task("T30")]),
    ]);
    expect(levelOf(facts)).toBe(2);
  });
});

describe("level 3", () => {
  it.each([
    ["a vocal session", takes(["T41", "T42"], { type: "VOX", livePlayers: 1 }), ["SINGER"]],
    ["a vocal task in any session", takes(["T43", "T44"], { type: "RMT", livePlayers: 1 }), ["SINGER"]],
    ["backing vocals", takes(["T47", "T48"], { type: "OVD", livePlayers: 1 }), ["SINGER"]],
    ["two live players", takes(["T27", "T30"], { livePlayers: 2 }), ["TWO_OR_THREE_PLAYERS"]],
    ["three live players", takes(["T27", "T31"], { livePlayers: 3 }), ["TWO_OR_THREE_PLAYERS"]],
    ["recording a rehearsal", takes(["T10", "T09"], { type: "PRE" }), ["REHEARSAL"]],
  ] as const)("is %s", (_, facts, reasons) => {
    expect(levelOf(facts)).toBe(3);
    expect(reasonsOf(facts)).toEqual(reasons);
  });
});

describe("one task of a block is enough to raise it", () => {
  it.each(["T43", "T44", "T45", "T46", "T47", "T48"] as const)("%s brings a singer", (id) => {
    expect(reasonsOf(takes(["T41", "T42", id], { type: "OVD", livePlayers: 1 }))).toEqual(["SINGER"]);
  });

  it.each(["T09", "T10"] as const)("%s makes it a rehearsal", (id) => {
    expect(reasonsOf(takes(["T41", "T42", id], { type: "PRE", livePlayers: 1 }))).toEqual(["REHEARSAL"]);
  });
});

describe("level 4", () => {
  it.each([
    ["four live players", takes(["T27", "T30"], { livePlayers: 4 }), ["FOUR_OR_MORE_PLAYERS"]],
    ["a strings or horns session", takes(["T27", "T30"], { type: "STR" }), ["ENSEMBLE"]],
    ["leading an ensemble", takes(["T28", "T34"], { livePlayers: 1 }), ["ENSEMBLE"]],
    [
      "a clock fixed by contract",
      takes(["T41", "T42"], { type: "OVD", fixedClock: true, livePlayers: 1 }),
      ["FIXED_CLOCK"],
    ],
    [
      "four live players with a singer",
      takes(["T43", "T44"], { type: "VOX", livePlayers: 4 }),
      ["FOUR_OR_MORE_PLAYERS"],
    ],
  ] as const)("is %s", (_, facts, reasons) => {
    expect(levelOf(facts)).toBe(4);
    expect(reasonsOf(facts)).toEqual(reasons);
  });

  it("comes from the loudest block", () => {
    const facts = session("s", { calls: BOTH, livePlayers: 1 }, [
      block("Guitar", [task("T41"), task("T42")]),
      block("Ensemble", [task("T27"), task("T34")]),
    ]);
    expect(levelOf(facts)).toBe(4);
  });
});

describe("performing in the block", () => {
  const overdub = (over: Partial<SessionFacts>, part = task("T33")) =>
    session("s", { type: "OVD", livePlayers: 1, ...over }, [block("Takes", [task("T41"), task("T42"), part])]);

  it("adds one when the part is the person's own", () => {
    const facts = overdub({ calls: [...BOTH, call("ana", "PERFORMER")] }, task("T33", { assigneeId: "ana" }));
    expect(levelOf(facts)).toBe(3);
    expect(reasonsOf(facts)).toContain("ALSO_PERFORMS");
  });

  it("adds one for one player of several when the part names nobody", () => {
    expect(levelOf(overdub({ calls: [...BOTH, lead("ben", "PERFORMER"), call("ana", "PERFORMER")] }))).toBe(3);
  });

  it("adds one for a called performer when the block lists no parts", () => {
    expect(levelOf(takes(["T41", "T42"], { type: "OVD", calls: [...BOTH, call("ana", "PERFORMER")] }))).toBe(3);
  });

  it("adds nothing when the part is somebody else's, or the performer declined", () => {
    const calls = [...BOTH, call("ana", "PERFORMER"), call("ben", "PERFORMER")];
    expect(levelOf(overdub({ calls }, task("T33", { assigneeId: "ben" })))).toBe(2);
    expect(levelOf(overdub({ calls: [...BOTH, call("ana", "PERFORMER", { answer: "DECLINED" })] }))).toBe(2);
  });

  it("stops at 4", () => {
    expect(levelOf(takes(["T27", "T30"], { livePlayers: 6, calls: [...BOTH, lead("ana", "PERFORMER")] }))).toBe(4);
  });
});

describe("an assistant at the recorder", () => {
  const held = (over: Partial<SessionFacts>, by: string | null = "ben", watching: string | null = by) =>
    session("s", { calls: [...BOTH, assistant("ben", "ENGINEER")], ...over }, [
      block("Takes", [task("T27", { assigneeId: by }), task("T28", { assigneeId: watching }), task("T30")]),
    ]);

  it("takes one off", () => {
    expect(levelOf(held({ livePlayers: 4 }))).toBe(3);
    expect(levelOf(held({ livePlayers: 2 }))).toBe(2);
    expect(reasonsOf(held({ livePlayers: 2 }))).toContain("ASSISTANT_HOLDS_ENGINEERING");
  });

  it("takes one off after performing was added and clamped", () => {
    const calls = [...BOTH, assistant("ben", "ENGINEER"), call("ana", "PERFORMER")];
    expect(levelOf(held({ livePlayers: 4, calls }))).toBe(3);
  });

  it("goes no lower than 1", () => {
    expect(levelOf(held({ livePlayers: 1 }))).toBe(1);
    expect(levelOf(held({ livePlayers: 0, type: "OVD" }))).toBe(1);
  });

  it("takes nothing off while one of the block's LIVE engineering tasks stays with the person", () => {
    expect(levelOf(held({ livePlayers: 4 }, "ben", null))).toBe(4);
  });

  it("takes nothing off when merely called", () => {
    expect(levelOf(held({ livePlayers: 4 }, null))).toBe(4);
  });

  it("is somebody else: assisting oneself helps nobody", () => {
    const calls = [assistant("ana", "ENGINEER"), lead("ana", "PRODUCER")];
    expect(levelOf(held({ livePlayers: 4, calls }, "ana"))).toBe(4);
  });

  it("works for the lead engineer, not for a producer beside that lead", () => {
    const calls = [
      lead("cleo", "ENGINEER"),
      call("ana", "ENGINEER"),
      lead("ana", "PRODUCER"),
      assistant("ben", "ENGINEER"),
    ];
    expect(levelOf(held({ livePlayers: 4, calls }))).toBe(2);
  });
});

describe("who can be dual", () => {
  it("is a person, never a group", () => {
    const facts = takes(["T27", "T30"]);
    const as = (kind: "PERSON" | "GROUP") => findSessionDualRoles(facts, new Map([["ana", person("ana", { kind })]]));
    expect(as("PERSON").map((dual) => dual.personId)).toEqual(["ana"]);
    expect(as("GROUP")).toEqual([]);
  });

  it("is an assistant on one side who works on the other", () => {
    const calls = [assistant("ana", "ENGINEER"), call("ana", "PRODUCER", { position: "CO" })];
    expect(levelOf(session("s", { calls }))).toBe(2);
  });

  it("is never somebody whose other side is executive", () => {
    const calls = [lead("ana", "ENGINEER"), call("ana", "PRODUCER", { position: "EXECUTIVE" })];
    expect(levelOf(takes(["T27", "T30"], { calls }))).toBeNull();
  });
});

describe("level 1, over a project", () => {
  const engineered = session("a", { calls: [lead("ana", "ENGINEER")] });
  const produced = session("b", { calls: [lead("ana", "PRODUCER")] });
  const find = (over: Parameters<typeof project>[0], kind: "PERSON" | "GROUP" = "PERSON") =>
    findProjectDualRoles(project(over), new Map([["ana", person("ana", { kind })]]));

  it("is both roles, never in one session", () => {
    expect(find({ sessions: [engineered, produced] })).toEqual(["ana"]);
    expect(find({ sessions: [engineered] })).toEqual([]);
  });

  it("is left to the session that has both", () => {
    expect(find({ sessions: [engineered, produced, session("c", { calls: BOTH })] })).toEqual([]);
  });

  it("counts tasks outside sessions and printed credits", () => {
    expect(find({ sessions: [engineered], looseTasks: [task("T58", { assigneeId: "ana" })] })).toEqual(["ana"]);
    const printed = (position: Position) => [credit("ana", "PRODUCER", { position })];
    expect(find({ sessions: [engineered], credits: printed("PRINCIPAL") })).toEqual(["ana"]);
    expect(find({ sessions: [engineered], credits: printed("ASSISTANT") })).toEqual(["ana"]);
    expect(find({ sessions: [engineered], credits: printed("EXECUTIVE") })).toEqual([]);
    expect(find({ sessions: [engineered], credits: [credit("ana", null)] })).toEqual([]);
  });

  it("leaves out groups, cancelled sessions, declined calls and performing", () => {
    expect(find({ sessions: [engineered, produced] }, "GROUP")).toEqual([]);
    expect(find({ sessions: [engineered, { ...produced, status: "CANCELLED" }] })).toEqual([]);
    const declined = session("b", { calls: [lead("ana", "PRODUCER", { answer: "DECLINED" })] });
    expect(find({ sessions: [engineered, declined] })).toEqual([]);
    expect(find({ sessions: [engineered], looseTasks: [task("T46", { assigneeId: "ana" })] })).toEqual([]);
  });
});

describe("the project's policy", () => {
  it("is told by the levels that it changes, and no others", () => {
    const levels = [1, 2, 3, 4] as const;
    const changed = levels.filter((level) => levelUnderPolicy(level, "AVOIDED") !== level);
    expect(changed.map((level) => `Level ${level} counts as ${levelUnderPolicy(level, "AVOIDED")};`)).toEqual([
      /^.*?;/.exec(DUAL_ROLE_POLICY_WORDS.AVOIDED.note)?.[0],
    ]);
    const quiet = levels.filter((level) => !isCounted(level, "EXPECTED")).join(" and ");
    const counted = levels.filter((level) => isCounted(level, "EXPECTED")).join(" and ");
    expect(DUAL_ROLE_POLICY_WORDS.EXPECTED.note).toContain(
      `levels ${quiet} are shown, but only ${counted} are counted`,
    );
    expect(levels.every((level) => isCounted(level, "FLAGGED") && levelUnderPolicy(level, "FLAGGED") === level)).toBe(
      true,
    );
    expect(DUAL_ROLE_POLICY_WORDS.FLAGGED.note).toContain("counted, at its own level");
  });

  it("AVOIDED makes level 2 count as 3 and leaves the others", () => {
    expect(([1, 2, 3, 4] as const).map((level) => levelUnderPolicy(level, "AVOIDED"))).toEqual([1, 3, 3, 4]);
    expect(([1, 2, 3, 4] as const).map((level) => levelUnderPolicy(level, "FLAGGED"))).toEqual([1, 2, 3, 4]);
  });

  it("EXPECTED keeps levels 1 and 2 out of the counts", () => {
    expect(([1, 2, 3, 4] as const).map((level) => isCounted(level, "EXPECTED"))).toEqual([false, false, true, true]);
    expect(([1, 2, 3, 4] as const).every((level) => isCounted(level, "FLAGGED") && isCounted(level, "AVOIDED"))).toBe(
      true,
    );
  });
});

describe("fit", () => {
  it("names the skills that tasks ask for and the person does not list, once and sorted", () => {
    const tasks = [task("T44"), task("T45"), task("T43"), task("T42"), task("T29")];
    expect(missingSkills(person("ana", { skills: ["RECORDING"] }), tasks)).toEqual(["DIRECTION", "VOCAL_PRODUCTION"]);
  });

  it("holds nothing against somebody who lists nothing", () => {
    expect(missingSkills(person("ana"), [task("T44")])).toEqual([]);
  });
});
