import { describe, expect, it } from "vitest";
import { type AcknowledgementFacts, standFlags } from "@/lib/domain/acknowledgement";
import { coverSession, fillOfProject } from "@/lib/domain/coverage";
import { classifyRole, readRoleText } from "@/lib/domain/credit";
import type { CallFacts, SessionFacts } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flag";
import { reviewStudio } from "@/lib/domain/review";
import {
  assistant,
  at,
  block,
  call,
  coverOf,
  detailOf,
  flagsOf,
  lead,
  NOW,
  ofKind,
  person,
  project,
  session,
  studio,
  task,
} from "./builders";

/** Domain rules, section 8. Case 13 is held in tests/unit/time. */

function onlyDual(over: SessionFacts): Flag | undefined {
  const duals = ofKind(flagsOf({ sessions: [over] }), "DUAL_ROLE");
  expect(duals.length).toBeLessThanOrEqual(1);
  return duals[0];
}

function levelOf(over: SessionFacts): number {
  return detailOf(onlyDual(over), "DUAL_ROLE").level;
}

const BOTH: CallFacts[] = [lead("ana", "ENGINEER"), lead("ana", "PRODUCER")];

describe("acceptance", () => {
  it("case 1: T27 and T30 with four live players are level 4, and 3 with an assistant on T27 to T29", () => {
    const live = { livePlayers: 4 };
    const alone = session("s", { ...live, calls: BOTH }, [
      block("Takes", [task("T27"), task("T28"), task("T29"), task("T30")]),
    ]);
    expect(levelOf(alone)).toBe(4);

    const by = { assigneeId: "ben" };
    const helped = session("s", { ...live, calls: [...BOTH, assistant("ben", "ENGINEER")] }, [
      block("Takes", [task("T27", by), task("T28", by), task("T29", by), task("T30")]),
    ]);
    expect(levelOf(helped)).toBe(3);
  });

  it("case 2: T51 and T50 in editing are at most level 2, however many players were there", () => {
    const editing = session("s", { type: "EDT", livePlayers: 5, calls: BOTH }, [
      block("Comp", [task("T51"), task("T50")]),
    ]);
    expect(levelOf(editing)).toBe(2);
  });

  it("case 3: T41 and T42 with one player are level 2, and 3 if the person plays too", () => {
    const takes = [block("Takes", [task("T41"), task("T42"), task("T33")])];
    const over = { type: "OVD", livePlayers: 1 } as const;
    expect(levelOf(session("s", { ...over, calls: [...BOTH, lead("cleo", "PERFORMER")] }, takes))).toBe(2);
    expect(levelOf(session("s", { ...over, calls: [...BOTH, lead("ana", "PERFORMER")] }, takes))).toBe(3);
  });

  it("case 3: T43 and T44 are level 3, and 4 if the person sings too", () => {
    const takes = [block("Lead vocal", [task("T43"), task("T44"), task("T46")])];
    const over = { type: "VOX", livePlayers: 1 } as const;
    expect(levelOf(session("s", { ...over, calls: [...BOTH, lead("cleo", "PERFORMER")] }, takes))).toBe(3);
    expect(levelOf(session("s", { ...over, calls: [...BOTH, lead("ana", "PERFORMER")] }, takes))).toBe(4);
  });

  it("case 4: a session with two producers and no engineer has a gap in ENGINEER", () => {
    const sessions = [
      session("s", {
        roleNeeds: { ENGINEER: 1, PRODUCER: 1 },
        calls: [lead("ana", "PRODUCER"), call("ben", "PRODUCER")],
      }),
    ];
    expect(ofKind(flagsOf({ sessions }), "GAP").map((flag) => flag.sessionRole)).toEqual(["ENGINEER"]);
  });

  it("case 4: the same without any stated need or task, in every view at once", () => {
    const own = session("s", { calls: [lead("ana", "PRODUCER"), call("ben", "PRODUCER")] });
    const [gap, ...others] = flagsOf({ sessions: [own] });
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: "GAP", sessionRole: "ENGINEER", key: "gap:s:ENGINEER" });
    expect(coverSession(own).fill).toEqual({ filled: 0, needed: 1 });
  });

  it("case 4: a song with two producers and no engineer has a gap in ENGINEER", () => {
    const on = { songId: "song" };
    const looseTasks = [
      task("T01", { ...on, id: "a", assigneeId: "ana" }),
      task("T02", { ...on, id: "b", assigneeId: "ben" }),
    ];
    const gaps = ofKind(flagsOf({ songs: [{ id: "song", title: "Song" }], looseTasks }), "GAP");
    expect(gaps.map((flag) => [flag.songId, flag.sessionRole])).toEqual([["song", "ENGINEER"]]);
  });

  it("case 5: an executive producer who also engineers has no dual role", () => {
    const calls = [lead("ana", "ENGINEER"), call("ana", "PRODUCER", { position: "EXECUTIVE" })];
    expect(onlyDual(session("s", { calls }, [block("Takes", [task("T27")])]))).toBeUndefined();
  });

  it("case 6: an assistant engineer who also co-produces has a dual role", () => {
    const calls = [
      lead("ben", "ENGINEER"),
      assistant("ana", "ENGINEER"),
      lead("ben", "PRODUCER"),
      call("ana", "PRODUCER", { position: "CO" }),
    ];
    const flags = ofKind(flagsOf({ sessions: [session("s", { calls })] }), "DUAL_ROLE");
    expect(flags.map((flag) => flag.personId)).toContain("ana");
  });

  it("case 7: two person records merged into one make the dual role appear", () => {
    const plan = (producer: string) =>
      session("s", { calls: [lead("ana", "ENGINEER"), lead(producer, "PRODUCER")] }, [
        block("Takes", [task("T27"), task("T30")]),
      ]);
    expect(onlyDual(plan("ana-m"))).toBeUndefined();
    expect(onlyDual(plan("ana"))?.personId).toBe("ana");
  });

  it("case 8: a group as engineer covers the need and is never dual", () => {
    const sessions = [
      session("s", { roleNeeds: { ENGINEER: 1, PRODUCER: 1 }, calls: BOTH }, [
        block("Takes", [task("T27"), task("T30")]),
      ]),
    ];
    expect(flagsOf({ sessions }, { people: [person("ana", { kind: "GROUP" })] })).toEqual([]);
  });

  it("case 9: two roles in one cell are two, an instrument is a question, an assistant is a position", () => {
    const read = (text: string) => readRoleText(text).map(classifyRole);
    expect(read("Producer, Engineer").map((reading) => reading.kind === "role" && reading.sessionRole)).toEqual([
      "PRODUCER",
      "ENGINEER",
    ]);
    expect(read("Producer [Violin]").map((reading) => reading.kind)).toEqual(["question"]);
    expect(read("Engineer [Assistant]")).toMatchObject([
      { kind: "role", sessionRole: "ENGINEER", position: "ASSISTANT" },
    ]);
  });

  it("case 10: a session moved by an hour opens its flag again and keeps the note", () => {
    const takes = [block("Takes", [task("T27"), task("T30")])];
    const before = onlyDual(session("s", { calls: BOTH }, takes));
    const after = onlyDual(session("s", { calls: BOTH, startsAt: at(10, 11), endsAt: at(10, 19) }, takes));
    if (!before || !after) throw new Error("Both plans have a dual role.");
    const said: AcknowledgementFacts = {
      id: "yes",
      flagKey: before.key,
      fingerprint: before.fingerprint,
      reason: "BUDGET",
      note: "There is no money for two.",
      byName: "Olga",
      createdAt: NOW,
    };
    expect(standFlags([before], [said])).toMatchObject([{ status: "ACKNOWLEDGED" }]);
    expect(standFlags([after], [said])).toMatchObject([{ status: "REOPENED", acknowledgement: said }]);
  });

  it("case 11: a decline makes the same gap in every view at once", () => {
    const plan = (answer: CallFacts["answer"]) =>
      project({
        sessions: [
          session("s", { roleNeeds: { ENGINEER: 1 }, calls: [lead("ana", "ENGINEER", { answer })] }, [
            block("Takes", [task("T27")]),
          ]),
        ],
      });
    const views = (facts: ReturnType<typeof plan>) => {
      const [own] = facts.sessions;
      if (!own) throw new Error("The plan has a session.");
      const cover = coverSession(own);
      return {
        session: cover.fill,
        project: fillOfProject(facts),
        missing: cover.roles.ENGINEER.missing,
        task: coverOf(own, "T27").shade,
        gaps: ofKind(reviewStudio(studio([facts]), NOW).flags, "GAP").length,
      };
    };
    const full = { filled: 1, needed: 1 };
    const empty = { filled: 0, needed: 1 };
    expect(views(plan("CONFIRMED"))).toEqual({ session: full, project: full, missing: 0, task: "confirmed", gaps: 0 });
    expect(views(plan("DECLINED"))).toEqual({ session: empty, project: empty, missing: 1, task: "open", gaps: 1 });
  });

  it("case 12: the draft that replaces a confirmed person covers, but not as confirmed", () => {
    const plan = (own: CallFacts) =>
      coverSession(session("s", { roleNeeds: { ENGINEER: 1 }, calls: [own] }, [block("Takes", [task("T27")])]));
    expect(plan(lead("ana", "ENGINEER")).roles.ENGINEER.shade).toBe("confirmed");
    const replaced = plan(lead("ben", "ENGINEER", { answer: "DRAFT" }));
    expect(replaced.roles.ENGINEER).toMatchObject({ shade: "asked", filled: 1, missing: 0 });
  });
});
