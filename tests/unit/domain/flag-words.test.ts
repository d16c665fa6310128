import { describe, expect, it } from "vitest";
import type { CallFacts, SessionFacts } from "@/lib/domain/facts";
import { FLAG_KINDS, type Flag, SEVERITIES } from "@/lib/domain/flag";
import { FLAG_KIND_LABELS, flagHeadline, flagReasons, SEVERITY_LABELS } from "@/lib/domain/flag-words";
import { remedyLabel } from "@/lib/domain/remedy-words";
import { positionTitle } from "@/lib/domain/role-words";
import {
  assistant,
  at,
  block,
  call,
  credit,
  flagsOf,
  lead,
  NAMES,
  ofKind,
  person,
  room,
  session,
  task,
} from "./builders";

function headline(flags: readonly Flag[]): string[] {
  return flags.map((flag) => flagHeadline(flag, NAMES));
}

function reasons(flags: readonly Flag[]): string[] {
  return flags.flatMap((flag) => flagReasons(flag, NAMES));
}

const BOTH: CallFacts[] = [lead("Ana", "ENGINEER"), lead("Ana", "PRODUCER")];

describe("the words of a gap", () => {
  const gap = (over: Partial<SessionFacts>) => flagsOf({ sessions: [session("A", over)] });

  it("say who is missing, how many, and who declined", () => {
    expect(headline(gap({ roleNeeds: { ENGINEER: 1 } }))).toEqual(["No engineer for Session A"]);
    expect(headline(gap({ roleNeeds: { PERFORMER: 3 } }))).toEqual(["No performer for Session A, which needs 3"]);
    const short = gap({
      roleNeeds: { ENGINEER: 3 },
      calls: [lead("Ana", "ENGINEER"), call("Ben", "ENGINEER", { answer: "DECLINED" })],
    });
    expect(headline(short)).toEqual(["Session A lacks 2 engineers"]);
    expect(reasons(short)).toEqual(["It needs 3 engineers and has 1.", "Ben declined."]);
  });

  it("name the task, the song or the credits outside sessions", () => {
    expect(headline(flagsOf({ looseTasks: [task("T51")] }))).toEqual(["No engineer for “Cut the comp and crossfades”"]);
    const produced = ["Ana", "Ben"].map((id) => task("T01", { id, songId: "Blue", assigneeId: id }));
    const song = flagsOf({ songs: [{ id: "Blue", title: "Blue" }], looseTasks: produced });
    expect(headline(song)).toEqual(["No engineer for the song “Blue”"]);
    expect(reasons(song)).toEqual(["Two or more people produce this song and nobody engineers it."]);
    const credits = flagsOf({ credits: [credit("Ana", "PRODUCER")] });
    expect(headline(credits)).toEqual(["No engineer in the credits of The record"]);
  });

  it("say that one side of a session has nobody, where no need is stated", () => {
    const oneSided = gap({ calls: [lead("Ana", "ENGINEER"), call("Ben", "ENGINEER")] });
    expect(headline(oneSided)).toEqual(["No producer for Session A"]);
    expect(reasons(oneSided)).toEqual(["Two or more people engineer this session and nobody produces it."]);
  });

  it("say which part of the day is open", () => {
    const part = flagsOf({
      sessions: [session("A", { calls: [call("Ana", "PRODUCER")] }, [block("Takes", [task("T30")])])],
    });
    expect(headline(part)).toEqual(["No producer for part of Session A"]);
    expect(reasons(part)).toEqual([
      "Somebody is there as producer, but not for everything.",
      "Not covered: “Takes”.",
      "Nobody is on “Direct the performance over talkback”.",
    ]);
  });
});

describe("the words of a dual role", () => {
  const takes = (over: Partial<SessionFacts>, by: string | null = null) =>
    session("A", { calls: BOTH, ...over }, [block("Takes", [task("T41", { assigneeId: by }), task("T42")])]);
  const said = (facts: SessionFacts, policy: "FLAGGED" | "AVOIDED" = "FLAGGED") =>
    reasons(ofKind(flagsOf({ sessions: [facts], dualRolePolicy: policy }), "DUAL_ROLE"));

  it("name the person, the place and what meets what", () => {
    expect(headline(flagsOf({ sessions: [takes({ livePlayers: 2 })] }))).toEqual([
      "Ana covers both roles in Session A",
    ]);
    expect(said(takes({ livePlayers: 2 }))).toEqual([
      "Runs the recorder and directs at the same time.",
      "In “Takes”, “Engineer instrument overdub takes” meets “Produce instrument overdub: part, tone, feel”.",
      "Two or three people play live.",
    ]);
  });

  it("tell a simple overdub, an assistant's help and plain turn-taking apart", () => {
    expect(said(takes({ type: "OVD", livePlayers: 1 }))[0]).toBe("Runs and directs a simple overdub.");
    const helped = takes({ type: "OVD", livePlayers: 1, calls: [...BOTH, assistant("Ben", "ENGINEER")] }, "Ben");
    expect(said(helped)[0]).toBe("Both roles, with an assistant at the recorder.");
    const singer = takes({ type: "VOX", livePlayers: 1, calls: [...BOTH, assistant("Ben", "ENGINEER")] }, "Ben");
    expect(said(singer)[0]).toBe("Both roles, with an assistant at the recorder.");
    expect(said(session("A", { calls: BOTH }))[0]).toBe("Both roles, one after the other.");
  });

  it("keep to what really happens when a policy counts it higher, and say so", () => {
    expect(said(session("A", { calls: BOTH }), "AVOIDED")).toEqual([
      "Both roles, one after the other.",
      "The project avoids dual roles, so this counts as level 3.",
    ]);
  });

  it("name the skills that do not fit", () => {
    const people = [person("Ana", { skills: ["RECORDING"] })];
    const vocals = session("A", { calls: BOTH }, [block("Vocals", [task("T43"), task("T44")])]);
    const [flag] = ofKind(flagsOf({ sessions: [vocals] }, { people }), "DUAL_ROLE");
    expect(flag && flagReasons(flag, NAMES)).toContain("No vocal production among Ana's skills.");
  });

  it("say what somebody is credited as, where a side is known from credits", () => {
    const credits = [
      credit("Ana", "ENGINEER", { roleText: "Mixed By" }),
      credit("Ana", "PRODUCER", { roleText: "Co-producer" }),
      credit("Ana", "ENGINEER", { roleText: "Mixed By" }),
    ];
    expect(reasons(ofKind(flagsOf({ credits }), "DUAL_ROLE"))).toEqual([
      "Covers both roles, at different times.",
      "Engineering: credited as “Mixed By”.",
      "Producing: credited as “Co-producer”.",
    ]);
  });

  it("list both sides over a project, and shorten a long list", () => {
    const sessions = Array.from({ length: 7 }, (_, index) =>
      session(`${index}`, {
        startsAt: at(10 + index, 10),
        endsAt: at(10 + index, 12),
        calls: [lead("Ana", "ENGINEER")],
      }),
    );
    const flags = ofKind(flagsOf({ sessions, looseTasks: [task("T58", { assigneeId: "Ana" })] }), "DUAL_ROLE");
    expect(headline(flags)).toEqual(["Ana covers both roles in The record"]);
    expect(reasons(flags)).toEqual([
      "Covers both roles, at different times.",
      "Engineering: “Session 0”, “Session 1”, “Session 2”, “Session 3” and 3 more.",
      "Producing: “Attend or annotate the mix”.",
    ]);
  });
});

describe("the words of the other flags", () => {
  const two = (over: Partial<SessionFacts> = {}) => [
    session("A", { roomId: "Live room", calls: [lead("Ana", "ENGINEER")] }),
    session("B", { roomId: "Live room", calls: [lead("Ana", "ENGINEER")], ...over }),
  ];
  const clash = (over: Partial<SessionFacts> = {}) => flagsOf({ sessions: two(over) }, { rooms: [room("Live room")] });

  it("say who or what is in two places, and how firm it is", () => {
    expect(headline(clash())).toEqual([
      "Ana is in Session B and Session A at the same time",
      "Live room is booked for Session B and Session A at the same time",
    ]);
    expect(reasons(clash())).toContain("Both sessions are confirmed.");
    expect(reasons(clash({ status: "HOLD_1" }))).toContain("At least one of the two is still a hold.");
  });

  it("say how much rest there is, and how much is wanted", () => {
    const rest = clash({ startsAt: at(10, 20), endsAt: at(10, 22) });
    expect(headline(rest)).toEqual(["Ana has little rest before Session B"]);
    expect(reasons(rest)).toEqual(["There are 2 h of rest between Session A and Session B; 10 h are wanted."]);
  });

  it("say what somebody does not list, and which tasks ask for it", () => {
    const edit = [session("A", { calls: [lead("Ana", "ENGINEER")], tasks: [task("T51")] })];
    const skill = flagsOf({ sessions: edit }, { people: [person("Ana", { skills: ["MIXING"] })] });
    expect(headline(skill)).toEqual(["Ana lacks a skill that Session A asks for"]);
    expect(reasons(skill)).toEqual(["No editing among Ana's skills.", "Asked for by “Cut the comp and crossfades”."]);
    const role = flagsOf({ sessions: edit }, { people: [person("Ana", { sessionRoles: [] })] });
    expect(headline(role)).toEqual(["Ana engineers Session A without listing that role"]);
    expect(reasons(role)).toEqual(["Engineer is not among Ana's session roles."]);
  });

  it("say who is alone on a session role", () => {
    const sessions = Array.from({ length: 3 }, (_, index) =>
      session(`${index}`, {
        startsAt: at(10 + index, 10),
        endsAt: at(10 + index, 12),
        roleNeeds: { PRODUCER: 1 },
        calls: [lead("Ana", "PRODUCER")],
      }),
    );
    expect(headline(flagsOf({ sessions }))).toEqual(["Only Ana produces The record"]);
    expect(reasons(flagsOf({ sessions }))[0]).toBe(
      "Nobody else is called as producer in the 3 sessions that need one.",
    );
    const half = sessions.map((one, index) => (index === 2 ? { ...one, calls: [] } : one));
    expect(reasons(ofKind(flagsOf({ sessions: half }), "SOLE_COVER"))[0]).toBe(
      "Nobody else is called as producer: 1 of the 3 sessions that need one has nobody yet.",
    );
  });
});

describe("labels", () => {
  it("put every remedy of a loud dual role on a button", () => {
    const loud = session("A", { calls: BOTH, livePlayers: 4 }, [block("Takes", [task("T27"), task("T30")])]);
    const [flag] = flagsOf({ sessions: [loud] });
    expect(flag?.remedies.map((remedy) => remedyLabel(remedy, NAMES))).toEqual([
      "Add an assistant (lowers to 3)",
      "Move the choosing out of the take (lowers to 2): direct and choose on playback, between takes",
      "Give producing to somebody else in Session A",
      "Give engineering to somebody else in Session A",
      "Keep it as it is, and say why",
    ]);
  });

  it("differ for every kind and every severity", () => {
    expect(new Set(FLAG_KINDS.map((kind) => FLAG_KIND_LABELS[kind])).size).toBe(FLAG_KINDS.length);
    expect(new Set(SEVERITIES.map((severity) => SEVERITY_LABELS[severity])).size).toBe(SEVERITIES.length);
  });

  it("read position and session role as one title", () => {
    expect(positionTitle("PRINCIPAL", "ENGINEER")).toBe("Engineer");
    expect(positionTitle("CO", "PRODUCER")).toBe("Co-producer");
    expect(positionTitle("ASSISTANT", "ENGINEER")).toBe("Assistant engineer");
  });
});
