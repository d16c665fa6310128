import { describe, expect, it } from "vitest";
import { type AcknowledgementFacts, standFlags } from "@/lib/domain/acknowledgement";
import type { CreditFacts, SessionFacts, StudioFacts } from "@/lib/domain/facts";
import type { Flag, FlagKind } from "@/lib/domain/flag";
import type { DualRolePolicy } from "@/lib/domain/project";
import { at, block, call, credit, flagsOf, lead, NOW, session, task } from "./builders";

/** What a fingerprint holds on to: person, time window, task set, level, answer. Nothing else opens a flag again. */

function yesTo(flag: Flag, over: Partial<AcknowledgementFacts> = {}): AcknowledgementFacts {
  return {
    id: "yes",
    flagKey: flag.key,
    fingerprint: flag.fingerprint,
    reason: "OTHER",
    note: "",
    byName: "Olga",
    createdAt: NOW,
    ...over,
  };
}

/** What becomes of the flag of one kind that was acknowledged in `before`, once the plan is `after`. */
function statusAfter(kind: FlagKind, before: readonly Flag[], after: readonly Flag[]): string {
  const flag = before.find((one) => one.kind === kind);
  if (!flag) throw new Error(`The plan has no ${kind}.`);
  const now = standFlags(after, [yesTo(flag)]).filter((standing) => standing.flag.kind === kind);
  return now.map((standing) => standing.status).join(" and ") || "GONE";
}

const BOTH = [lead("ana", "ENGINEER"), lead("ana", "PRODUCER")];
const DAY = [block("Takes", [task("T27"), task("T30")]), block("After", [task("T37")], { mode: "STEP" })];

function dual(over: Partial<SessionFacts> = {}, day = DAY, policy: DualRolePolicy = "FLAGGED"): readonly Flag[] {
  return flagsOf({ sessions: [session("s", { calls: BOTH, livePlayers: 2, ...over }, day)], dualRolePolicy: policy });
}

describe("an acknowledged dual role", () => {
  it.each([
    ["another start", dual({ startsAt: at(10, 11) })],
    ["another end", dual({ endsAt: at(10, 17) })],
    ["no date any more", dual({ startsAt: null, endsAt: null })],
    ["another task on its sides", dual({}, [...DAY, block("More", [task("T38")])])],
    ["a task less", dual({}, DAY.slice(0, 1))],
    ["more live players, which makes it louder", dual({ livePlayers: 4 })],
    ["no live players, which makes it quieter", dual({ livePlayers: 0 })],
    ["another answer", dual({ calls: [lead("ana", "ENGINEER"), lead("ana", "PRODUCER", { answer: "ASKED" })] })],
  ])("opens again with %s", (_, after) => {
    expect(statusAfter("DUAL_ROLE", dual(), after)).toBe("REOPENED");
  });

  it("opens again with a policy that counts it higher", () => {
    const quiet = { livePlayers: 0 };
    expect(statusAfter("DUAL_ROLE", dual(quiet), dual(quiet, DAY, "AVOIDED"))).toBe("REOPENED");
  });

  it("does not hold for another person", () => {
    const other = dual({ calls: [lead("ben", "ENGINEER"), lead("ben", "PRODUCER")] });
    expect(statusAfter("DUAL_ROLE", dual(), other)).toBe("OPEN");
  });

  it.each([
    ["a new title, room, status or strike", dual({ title: "Renamed", roomId: "booth", status: "HOLD_1" })],
    ["a longer block", dual({}, [block("Takes", [task("T27"), task("T30")], { minutes: 300 }), ...DAY.slice(1)])],
    [
      "a task that is renamed, done or longer",
      dual({}, [
        block("Takes", [task("T27", { title: "Roll", minutes: 5, state: "DONE" }), task("T30")]),
        ...DAY.slice(1),
      ]),
    ],
    [
      "a task for somebody else",
      dual({ calls: [...BOTH, lead("cleo", "PERFORMER")] }, [...DAY, block("Play", [task("T33")])]),
    ],
    ["another role need", dual({ roleNeeds: { PERFORMER: 2 } })],
    ["somebody else's answer", dual({ calls: [...BOTH, call("cleo", "PERFORMER", { answer: "DECLINED" })] })],
    ["a reason to decline that was typed", dual({ calls: BOTH.map((own) => ({ ...own, declineReason: "no" })) })],
    ["one more live player at the same level", dual({ livePlayers: 3 })],
    ["a policy under which it counts the same", dual({}, DAY, "AVOIDED")],
  ])("holds through %s", (_, after) => {
    expect(statusAfter("DUAL_ROLE", dual(), after)).toBe("ACKNOWLEDGED");
  });

  it("is gone, not open, once one person no longer covers both", () => {
    expect(statusAfter("DUAL_ROLE", dual(), dual({ calls: [lead("ana", "ENGINEER"), lead("ben", "PRODUCER")] }))).toBe(
      "GONE",
    );
  });
});

describe("an acknowledged dual role over a project", () => {
  const apart = (over: Partial<SessionFacts> = {}, extra: ReturnType<typeof task>[] = []) =>
    flagsOf({
      sessions: [
        session("a", { calls: [lead("ana", "ENGINEER")] }, [block("Takes", [task("T27")])]),
        session("b", { calls: [lead("ana", "PRODUCER")], startsAt: at(20, 10), endsAt: at(20, 18), ...over }),
      ],
      looseTasks: extra,
    });

  it("opens again with another time, answer or task, and holds through a title", () => {
    expect(statusAfter("DUAL_ROLE", apart(), apart({ endsAt: at(20, 19) }))).toBe("REOPENED");
    expect(statusAfter("DUAL_ROLE", apart(), apart({ calls: [lead("ana", "PRODUCER", { answer: "DRAFT" })] }))).toBe(
      "REOPENED",
    );
    expect(statusAfter("DUAL_ROLE", apart(), apart({}, [task("T58", { assigneeId: "ana" })]))).toBe("REOPENED");
    expect(statusAfter("DUAL_ROLE", apart(), apart({ tasks: [task("T30")] }))).toBe("REOPENED");
    expect(statusAfter("DUAL_ROLE", apart(), apart({ title: "Renamed" }))).toBe("ACKNOWLEDGED");
  });

  it("opens again with other credits, and holds through the same ones read again and those of others", () => {
    const printed = (...credits: CreditFacts[]) => flagsOf({ credits });
    const mixed = credit("ana", "ENGINEER", { roleText: "Mixed By" });
    const produced = credit("ana", "PRODUCER");
    const before = printed(mixed, produced);
    const recorded = { ...mixed, roleText: "Recorded By" };
    expect(statusAfter("DUAL_ROLE", before, printed(recorded, produced))).toBe("REOPENED");
    expect(statusAfter("DUAL_ROLE", before, printed(mixed, recorded, produced))).toBe("REOPENED");
    expect(statusAfter("DUAL_ROLE", before, printed({ ...mixed, position: "ASSISTANT" }, produced))).toBe("REOPENED");
    expect(statusAfter("DUAL_ROLE", before, printed(produced, mixed))).toBe("ACKNOWLEDGED");
    expect(statusAfter("DUAL_ROLE", before, printed(mixed, produced, credit("ben", "ENGINEER")))).toBe("ACKNOWLEDGED");
  });
});

describe("an acknowledged gap", () => {
  const gap = (over: Partial<SessionFacts> = {}, now = NOW) =>
    flagsOf(
      { sessions: [session("s", { roleNeeds: { ENGINEER: 2 }, calls: [lead("ana", "ENGINEER")], ...over })] },
      {},
      now,
    );

  it("opens again when more is missing, when the time moves, when somebody declines or is replaced", () => {
    expect(statusAfter("GAP", gap(), gap({ roleNeeds: { ENGINEER: 3 } }))).toBe("REOPENED");
    expect(statusAfter("GAP", gap(), gap({ startsAt: at(10, 9) }))).toBe("REOPENED");
    const declined = [lead("ana", "ENGINEER"), call("ben", "ENGINEER", { answer: "DECLINED" })];
    expect(statusAfter("GAP", gap(), gap({ calls: declined }))).toBe("REOPENED");
    expect(statusAfter("GAP", gap(), gap({ calls: [lead("ben", "ENGINEER")] }))).toBe("REOPENED");
  });

  it("holds while only the clock moves on, though the gap turns red", () => {
    const near = gap({}, at(9, 10));
    expect(near.map((flag) => flag.severity)).toEqual(["DANGER"]);
    expect(statusAfter("GAP", gap(), near)).toBe("ACKNOWLEDGED");
  });

  it("of a song opens again with other people on the side that is there", () => {
    const songGap = (...people: string[]) =>
      flagsOf({
        songs: [{ id: "song", title: "Song" }],
        looseTasks: people.map((id) => task("T01", { id, songId: "song", assigneeId: id })),
      });
    expect(statusAfter("GAP", songGap("ana", "ben"), songGap("ana", "ben"))).toBe("ACKNOWLEDGED");
    expect(statusAfter("GAP", songGap("ana", "ben"), songGap("ana", "cleo"))).toBe("REOPENED");
  });
});

describe("the other flags, once acknowledged", () => {
  const clash = (over: Partial<SessionFacts> = {}, around: Partial<StudioFacts> = {}) =>
    flagsOf(
      {
        sessions: [
          session("a", { calls: [lead("ana", "ENGINEER")], roomId: "live" }),
          session("b", { calls: [lead("ana", "ENGINEER")], roomId: "live", ...over }),
        ],
      },
      { rooms: [{ id: "live", name: "Live room", setUpMinutes: 0, strikeMinutes: 0 }], ...around },
    );

  it.each(["DOUBLE_BOOKING", "ROOM_DOUBLE_BOOKING"] as const)(
    "%s opens again with a time or a status, and holds through a title",
    (kind) => {
      expect(statusAfter(kind, clash(), clash({ endsAt: at(10, 17) }))).toBe("REOPENED");
      expect(statusAfter(kind, clash(), clash({ status: "HOLD_1" }))).toBe("REOPENED");
      expect(statusAfter(kind, clash(), clash({ title: "Renamed" }))).toBe("ACKNOWLEDGED");
    },
  );

  it("DOUBLE_BOOKING opens again with an answer, ROOM_DOUBLE_BOOKING with strike minutes", () => {
    const draft = clash({ calls: [lead("ana", "ENGINEER", { answer: "DRAFT" })] });
    expect(statusAfter("DOUBLE_BOOKING", clash(), draft)).toBe("REOPENED");
    expect(statusAfter("ROOM_DOUBLE_BOOKING", clash(), draft)).toBe("ACKNOWLEDGED");
    const rooms = [{ id: "live", name: "Live room", setUpMinutes: 0, strikeMinutes: 30 }];
    expect(statusAfter("ROOM_DOUBLE_BOOKING", clash(), clash({}, { rooms }))).toBe("REOPENED");
  });

  it("SHORT_TURNAROUND opens again with a time, an answer or the studio's rest hours", () => {
    const rest = (over: Partial<SessionFacts> = {}, around: Partial<StudioFacts> = {}) =>
      clash({ startsAt: at(10, 20), endsAt: at(10, 22), ...over }, around);
    expect(statusAfter("SHORT_TURNAROUND", rest(), rest({ startsAt: at(10, 21) }))).toBe("REOPENED");
    expect(statusAfter("SHORT_TURNAROUND", rest(), rest({}, { restHours: 11 }))).toBe("REOPENED");
    expect(
      statusAfter("SHORT_TURNAROUND", rest(), rest({ calls: [lead("ana", "ENGINEER", { answer: "ASKED" })] })),
    ).toBe("REOPENED");
    expect(statusAfter("SHORT_TURNAROUND", rest(), rest({ title: "Renamed" }))).toBe("ACKNOWLEDGED");
  });

  it("UNQUALIFIED opens again with another missing skill, SOLE_COVER with another session or person", () => {
    const around: Partial<StudioFacts> = {
      people: [{ id: "ana", name: "ana", kind: "PERSON", sessionRoles: ["ENGINEER"], skills: ["MIXING"] }],
    };
    const edits = (...more: ReturnType<typeof task>[]) =>
      flagsOf(
        { sessions: [session("s", { calls: [lead("ana", "ENGINEER")], tasks: [task("T51"), ...more] })] },
        around,
      );
    expect(statusAfter("UNQUALIFIED", edits(), edits(task("T27")))).toBe("REOPENED");
    expect(statusAfter("UNQUALIFIED", edits(), edits(task("T57")))).toBe("ACKNOWLEDGED");

    const alone = (count: number, id = "ana") =>
      flagsOf({
        sessions: Array.from({ length: count }, (_, index) =>
          session(`s${index}`, {
            startsAt: at(10 + index, 10),
            endsAt: at(10 + index, 18),
            roleNeeds: { ENGINEER: 1 },
            calls: [lead(id, "ENGINEER")],
          }),
        ),
      });
    expect(statusAfter("SOLE_COVER", alone(3), alone(4))).toBe("REOPENED");
    expect(statusAfter("SOLE_COVER", alone(3), alone(3, "ben"))).toBe("REOPENED");
    expect(statusAfter("SOLE_COVER", alone(3), alone(3))).toBe("ACKNOWLEDGED");
  });
});

describe("what was said about a flag", () => {
  const [flag] = dual();
  if (!flag) throw new Error("The plan has a dual role.");

  it("is open while nobody said anything, or only about another flag", () => {
    expect(standFlags([flag], [])).toEqual([{ flag, status: "OPEN", acknowledgement: null }]);
    expect(standFlags([flag], [yesTo(flag, { flagKey: "dual:other:ana" })])[0]?.status).toBe("OPEN");
  });

  it("is the newest that holds, else the newest that held, whatever the order", () => {
    const old = yesTo(flag, { id: "old", createdAt: at(1, 10) });
    const recent = yesTo(flag, { id: "recent", createdAt: at(1, 12) });
    const stale = yesTo(flag, { id: "stale", fingerprint: "changed since", createdAt: at(1, 14) });
    const staler = yesTo(flag, { id: "staler", fingerprint: "changed since", createdAt: at(1, 13) });
    for (const said of [
      [old, recent, stale],
      [stale, recent, old],
    ]) {
      expect(standFlags([flag], said)[0]).toMatchObject({ status: "ACKNOWLEDGED", acknowledgement: { id: "recent" } });
    }
    expect(standFlags([flag], [staler, stale])[0]).toMatchObject({
      status: "REOPENED",
      acknowledgement: { id: "stale" },
    });
  });
});
