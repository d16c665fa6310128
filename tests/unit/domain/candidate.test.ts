import { describe, expect, it } from "vitest";
import { type Candidate, type Opening, rankCandidates } from "@/lib/domain/candidate";
import type { Absence, PersonFacts, ProjectFacts, SessionFacts } from "@/lib/domain/facts";
import type { SessionRole } from "@/lib/domain/session-role";
import { assistant, at, block, call, credit, lead, person, project, session, task } from "./builders";

const OPEN = session("open", { roleNeeds: { ENGINEER: 1 }, livePlayers: 4 }, [
  block("Takes", [task("T27"), task("T30")]),
]);

interface Studio {
  opening?: Partial<Opening>;
  open?: SessionFacts;
  others?: readonly SessionFacts[];
  elsewhere?: readonly SessionFacts[];
  around?: Partial<ProjectFacts>;
  usual?: string;
  away?: Readonly<Record<string, readonly Absence[]>>;
}

function rank(people: readonly PersonFacts[], over: Studio = {}): Candidate[] {
  const open = over.open ?? OPEN;
  const own = project({ sessions: [open, ...(over.others ?? [])], ...over.around });
  const opening: Opening = {
    project: own,
    session: own.sessions[0] ?? null,
    sessionRole: "ENGINEER",
    position: "PRINCIPAL",
    task: null,
    replaces: null,
    ...over.opening,
  };
  return rankCandidates(opening, {
    people,
    sessions: [...own.sessions, ...(over.elsewhere ?? [])],
    usual: new Map<SessionRole, ReadonlySet<string>>([["ENGINEER", new Set(over.usual ? [over.usual] : [])]]),
    restHours: 10,
    loadSpan: { startsAt: at(9, 0), endsAt: at(16, 0) },
    absencesOf: (personId) => over.away?.[personId] ?? [],
    now: at(9, 0),
  });
}

function only(over: Studio = {}, who: Partial<PersonFacts> = {}): Candidate {
  const [candidate] = rank([person("ana", who)], over);
  if (!candidate) throw new Error("Nobody is left out.");
  return candidate;
}

function order(people: readonly PersonFacts[], over: Studio = {}): string[] {
  return rank(people, over).map((candidate) => candidate.personId);
}

const elsewhere = (id: string, startsAt: Date, endsAt: Date, over: Partial<SessionFacts> = {}) =>
  session(id, { projectId: "other", startsAt, endsAt, calls: [lead("ana", "ENGINEER")], ...over });

describe("the reasons beside a candidate", () => {
  it("say whether they have the session role and the skills the role's open tasks ask for", () => {
    expect(only({}, { sessionRoles: ["PRODUCER"], skills: ["MIXING"] })).toMatchObject({
      hasRole: false,
      missingSkills: ["RECORDING"],
    });
    expect(only({}, { skills: ["RECORDING"] })).toMatchObject({ hasRole: true, missingSkills: [] });
  });

  it("ask only for the one task's skill when a task is to be filled, and for none of an assistant", () => {
    const own = OPEN.tasks[1] ?? null;
    expect(only({ opening: { task: own, sessionRole: "PRODUCER" } }, { skills: ["RECORDING"] }).missingSkills).toEqual([
      "DIRECTION",
    ]);
    expect(only({ opening: { position: "ASSISTANT" } }, { skills: ["MIXING"] }).missingSkills).toEqual([]);
  });

  it("name every session that overlaps, soonest first, and whether it is firm", () => {
    const clashes = [
      elsewhere("late", at(10, 17), at(10, 20), { status: "HOLD_1" }),
      elsewhere("early", at(10, 8), at(10, 11)),
      elsewhere("touching", at(10, 18), at(10, 20)),
      elsewhere("cancelled", at(10, 10), at(10, 18), { status: "CANCELLED" }),
      elsewhere("finances", at(10, 10), at(10, 18), { calls: [call("ana", "PRODUCER", { position: "EXECUTIVE" })] }),
      elsewhere("declined", at(10, 10), at(10, 18), { calls: [lead("ana", "ENGINEER", { answer: "DECLINED" })] }),
    ];
    expect(only({ elsewhere: clashes }).clashes).toEqual([
      { sessionId: "early", title: "Session early", isFirm: true },
      { sessionId: "late", title: "Session late", isFirm: false },
    ]);
  });

  it("give the shortest rest to a neighbour, before or after, when it is too short", () => {
    const before = elsewhere("before", at(9, 20), at(10, 2));
    const after = elsewhere("after", at(11, 0), at(11, 4));
    expect(only({ elsewhere: [before, after] }).shortRestMinutes).toBe(360);
    expect(only({ elsewhere: [before] }).shortRestMinutes).toBe(480);
    expect(only({ elsewhere: [elsewhere("far", at(9, 20), at(10, 0))] }).shortRestMinutes).toBeNull();
  });

  it("say when somebody cannot come, clipped to the session", () => {
    const away = [{ kind: "AWAY" as const, startsAt: at(10, 16), endsAt: at(10, 22), note: "dentist" }];
    expect(only({ away: { ana: away } }).absences).toEqual([
      { kind: "AWAY", startsAt: at(10, 16), endsAt: at(10, 18), note: "dentist" },
    ]);
    expect(only({ away: { ben: away } }).absences).toEqual([]);
  });

  it("count the minutes they are called for in the span", () => {
    expect(
      only({ elsewhere: [elsewhere("a", at(12, 10), at(12, 14)), elsewhere("b", at(20, 10), at(20, 14))] }).loadMinutes,
    ).toBe(240);
  });

  it("say as what they are called already, and with what words they declined", () => {
    const calls = [
      call("ana", "PERFORMER"),
      call("ana", "PRODUCER", { position: "CO" }),
      call("ana", "ENGINEER", { answer: "DECLINED", declineReason: "On tour" }),
    ];
    expect(only({ open: { ...OPEN, calls } })).toMatchObject({
      calledAs: [
        { sessionRole: "PRODUCER", position: "CO" },
        { sessionRole: "PERFORMER", position: "PRINCIPAL" },
      ],
      declinedHere: "On tour",
    });
    const wordless = [call("ana", "ENGINEER", { answer: "DECLINED" })];
    expect(only({ open: { ...OPEN, calls: wordless } }).declinedHere).toBe("no reason given");
    expect(only().declinedHere).toBeNull();
  });

  it("say whether they are the project's usual one", () => {
    expect(only({ usual: "ana" }).isUsual).toBe(true);
    expect(only({ usual: "ben" }).isUsual).toBe(false);
  });
});

describe("the dual role that a pick would make", () => {
  const produced = { ...OPEN, calls: [lead("ana", "PRODUCER")] };

  it("has the level of the session as it would be", () => {
    expect(only({ open: produced }).dualLevel).toBe(4);
    expect(only({ open: { ...produced, livePlayers: 2 } }).dualLevel).toBe(3);
    expect(only({ open: { ...produced, tasks: [] } }).dualLevel).toBe(2);
    expect(only({ open: { ...produced, tasks: [] }, around: { dualRolePolicy: "AVOIDED" } }).dualLevel).toBe(3);
  });

  it("is level 1 when the other side lies elsewhere in the project", () => {
    const other = (over: Partial<SessionFacts> = {}) =>
      session("other", { startsAt: at(20, 10), endsAt: at(20, 18), calls: [lead("ana", "PRODUCER")], ...over });
    expect(only({ others: [other()] }).dualLevel).toBe(1);
    expect(only({ others: [other({ status: "CANCELLED" })] }).dualLevel).toBeNull();
    expect(only({ around: { looseTasks: [task("T58", { assigneeId: "ana" })] } }).dualLevel).toBe(1);
    expect(only({ around: { credits: [credit("ana", "PRODUCER")] } }).dualLevel).toBe(1);
    const finances = credit("ana", "PRODUCER", { position: "EXECUTIVE" });
    expect(only({ around: { credits: [finances] } }).dualLevel).toBeNull();
  });

  it("is none for a group, a performer, an executive or one side only", () => {
    expect(only({ open: produced }, { kind: "GROUP" }).dualLevel).toBeNull();
    expect(only({ open: produced, opening: { sessionRole: "PERFORMER" } }).dualLevel).toBeNull();
    expect(only({ open: produced, opening: { position: "EXECUTIVE" } }).dualLevel).toBeNull();
    expect(only({ open: { ...OPEN, calls: [lead("ben", "PRODUCER")] } }).dualLevel).toBeNull();
  });

  it("takes over the lead of the call that is replaced", () => {
    const open = { ...OPEN, calls: [lead("ben", "ENGINEER"), lead("ana", "PRODUCER")] };
    expect(only({ open, opening: { replaces: open.calls[0] ?? null } }).dualLevel).toBe(4);
    expect(only({ open }).dualLevel).toBe(2);
  });

  it("takes over the tasks of the call that is replaced", () => {
    const old = lead("ben", "ENGINEER");
    const open = session("open", { livePlayers: 4, calls: [old, lead("ana", "PRODUCER")] }, [
      block("Takes", [task("T27", { assigneeId: "ben" }), task("T30")]),
    ]);
    expect(only({ open, opening: { replaces: open.calls[0] ?? null } }).dualLevel).toBe(4);
    expect(only({ open }).dualLevel).toBe(2);
  });

  it("keeps the lead of somebody who only gets one more task", () => {
    const open = session("open", { livePlayers: 4, calls: [lead("ana", "ENGINEER"), lead("ana", "PRODUCER")] }, [
      block("Takes", [task("T27"), task("T30")]),
      block("After", [task("T37")]),
    ]);
    expect(only({ open, opening: { task: open.tasks[2] ?? null } }).dualLevel).toBe(4);
  });

  it("is quieter for an assistant, who holds no task yet", () => {
    const open = { ...OPEN, calls: [lead("ben", "ENGINEER"), lead("ana", "PRODUCER")] };
    expect(only({ open, opening: { position: "ASSISTANT" } }).dualLevel).toBe(2);
  });
});

describe("the ranking", () => {
  const [a, b] = [person("ana"), person("ben")];
  const busy = (id: string) => elsewhere("busy", at(10, 8), at(10, 11), { calls: [lead(id, "ENGINEER")] });

  it("leaves nobody out and reads the same in any order", () => {
    const people = [a, b, person("cleo", { sessionRoles: [] }), person("band", { kind: "GROUP" })];
    expect(order(people)).toEqual(["ana", "band", "ben", "cleo"]);
    expect(order([...people].reverse())).toEqual(["ana", "band", "ben", "cleo"]);
  });

  it.each([
    ["has the role", [person("ana", { sessionRoles: [] }), b], {}],
    ["has not declined here", [a, b], { open: { ...OPEN, calls: [call("ana", "ENGINEER", { answer: "DECLINED" })] } }],
    ["is free", [a, b], { elsewhere: [busy("ana")] }],
    ["makes no loud dual role", [a, b], { open: { ...OPEN, calls: [lead("ana", "PRODUCER")] } }],
    ["has the skills", [person("ana", { skills: ["MIXING"] }), b], {}],
    ["is the usual one", [a, b], { usual: "ben" }],
    ["makes no quiet dual role", [a, b], { around: { looseTasks: [task("T58", { assigneeId: "ana" })] } }],
    ["has rested", [a, b], { elsewhere: [elsewhere("before", at(8, 20), at(10, 2))] }],
    ["is less loaded", [a, b], { elsewhere: [elsewhere("week", at(14, 10), at(14, 18))] }],
  ] satisfies [string, PersonFacts[], Studio][])("puts first who %s", (_, people, over) => {
    expect(order(people, over)).toEqual(["ben", "ana"]);
  });

  it("weighs the role above being free, and being free above being the usual one", () => {
    expect(order([person("ana", { sessionRoles: [] }), b], { elsewhere: [busy("ben")] })).toEqual(["ben", "ana"]);
    expect(order([a, b], { elsewhere: [busy("ana")], usual: "ana" })).toEqual(["ben", "ana"]);
  });

  it("puts who can come before who is away, and who is away before who works elsewhere", () => {
    const away = { ana: [{ kind: "AWAY" as const, startsAt: at(10, 9), endsAt: at(10, 22), note: "" }] };
    const others = [session("other", { calls: [call("ben", "ENGINEER")] })];
    const people = ["ana", "ben", "cleo"].map((id) => person(id, { sessionRoles: ["ENGINEER"] }));
    expect(order(people, { away, others })).toEqual(["cleo", "ana", "ben"]);
  });

  it("does not hold two rooms at once against a group", () => {
    const people = [person("ana", { kind: "GROUP" }), b];
    expect(
      order(people, { elsewhere: [elsewhere("busy", at(10, 8), at(10, 9), {}), busy("ana")], usual: "ana" }),
    ).toEqual(["ana", "ben"]);
  });

  it("works for a task that belongs to no session", () => {
    const own = task("T57");
    const candidate = only({ opening: { session: null, task: own } }, { skills: ["RECORDING"] });
    expect(candidate).toMatchObject({
      missingSkills: ["MIXING"],
      clashes: [],
      shortRestMinutes: null,
      calledAs: [],
      dualLevel: null,
    });
  });
});

describe("an assistant's opening", () => {
  it("does not make the assistant lead", () => {
    const open = { ...OPEN, calls: [lead("ana", "PRODUCER"), assistant("ben", "ENGINEER")] };
    expect(only({ open, opening: { position: "ASSISTANT" } }).dualLevel).toBe(2);
  });
});
