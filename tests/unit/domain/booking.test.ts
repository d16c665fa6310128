import { describe, expect, it } from "vitest";
import type { SessionFacts, StudioFacts } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flag";
import { at, call, flagsOf, lead, NOW, ofKind, person, room, session } from "./builders";

function booked(id: string, from: Date, to: Date, over: Partial<SessionFacts> = {}): SessionFacts {
  return session(id, { startsAt: from, endsAt: to, calls: [lead("ana", "ENGINEER")], ...over });
}

function doublesIn(sessions: readonly SessionFacts[], around: Partial<StudioFacts> = {}): Flag[] {
  return ofKind(flagsOf({ sessions }, around), "DOUBLE_BOOKING");
}

describe("a double-booked person", () => {
  it("is named once for two sessions, with the minutes they share", () => {
    const doubles = doublesIn([booked("a", at(10, 10), at(10, 14)), booked("b", at(10, 13), at(10, 18))]);
    expect(doubles).toMatchObject([
      {
        key: "double:ana:a:b",
        personId: "ana",
        sessionId: "b",
        severity: "DANGER",
        window: { startsAt: at(10, 13), endsAt: at(10, 14) },
        detail: { otherSessionId: "a", otherTitle: "Session a", isFirm: true },
      },
    ]);
    expect(doubles[0]?.remedies.map((remedy) => remedy.kind)).toEqual([
      "SWAP",
      "SWAP",
      "CHANGE_TIME",
      "CHANGE_TIME",
      "KEEP",
    ]);
    expect(doubles[0]?.remedies.slice(0, 4)).toMatchObject([
      { sessionId: "b", callId: "b/ana-ENGINEER" },
      { sessionId: "a", callId: "a/ana-ENGINEER" },
      { sessionId: "b" },
      { sessionId: "a" },
    ]);
  });

  it("is nobody whose sessions only touch", () => {
    expect(doublesIn([booked("a", at(10, 10), at(10, 14)), booked("b", at(10, 14), at(10, 18))])).toEqual([]);
  });

  it.each([
    ["CONFIRMED", "CONFIRMED", "DANGER"],
    ["CONFIRMED", "HOLD_1", "WARNING"],
    ["HOLD_2", "CONFIRMED", "WARNING"],
    ["HOLD_1", "HOLD_2", "WARNING"],
  ] as const)("is %s against %s: %s", (one, other, severity) => {
    const doubles = doublesIn([
      booked("a", at(10, 10), at(10, 14), { status: one }),
      booked("b", at(10, 12), at(10, 18), { status: other }),
    ]);
    expect(doubles.map((flag) => flag.severity)).toEqual([severity]);
  });

  it("is found for each pair of three sessions that overlap", () => {
    const three = ["a", "b", "c"].map((id) => booked(id, at(10, 10), at(10, 14)));
    expect(doublesIn(three).map((flag) => flag.key)).toEqual(["double:ana:a:b", "double:ana:a:c", "double:ana:b:c"]);
  });

  it("is found behind a short session inside a long one", () => {
    const doubles = doublesIn([
      booked("long", at(10, 8), at(10, 20)),
      booked("short", at(10, 9), at(10, 10)),
      booked("late", at(10, 18), at(10, 19)),
    ]);
    expect(doubles.map((flag) => flag.key).sort()).toEqual(["double:ana:late:long", "double:ana:long:short"]);
  });

  it("counts every session role, and across projects", () => {
    const playing = booked("b", at(10, 12), at(10, 18), { calls: [call("ana", "PERFORMER")] });
    expect(doublesIn([booked("a", at(10, 10), at(10, 14)), playing])).toHaveLength(1);
  });

  it("is never a group, a declined call, a session that is over or one without a date", () => {
    const a = booked("a", at(10, 10), at(10, 14));
    const b = (over: Partial<SessionFacts>) => booked("b", at(10, 12), at(10, 18), over);
    expect(doublesIn([a, b({})], { people: [person("ana", { kind: "GROUP" })] })).toEqual([]);
    expect(doublesIn([a, b({ calls: [lead("ana", "ENGINEER", { answer: "DECLINED" })] })])).toEqual([]);
    expect(doublesIn([a, b({ status: "CANCELLED" })])).toEqual([]);
    expect(doublesIn([a, b({ status: "DONE" })])).toEqual([]);
    expect(doublesIn([a, b({ startsAt: null, endsAt: null })])).toEqual([]);
    expect(doublesIn([booked("a", at(1, 10), NOW), booked("b", at(1, 12), NOW)])).toEqual([]);
  });
});

describe("an executive, who is not in the room,", () => {
  const executive = { calls: [lead("ana", "PRODUCER", { position: "EXECUTIVE", isLead: false })] };

  it("is neither double-booked nor short of rest", () => {
    const night = booked("a", at(10, 10), at(10, 23));
    const sessions = [
      night,
      booked("b", at(10, 12), at(10, 18), executive),
      booked("c", at(11, 1), at(11, 4), executive),
    ];
    expect(flagsOf({ sessions }).filter(({ personId }) => personId === "ana")).toEqual([]);
  });

  it("is double-booked by work beside it", () => {
    const calls = [...executive.calls, lead("ana", "ENGINEER")];
    const doubles = doublesIn([booked("a", at(10, 10), at(10, 14)), booked("b", at(10, 12), at(10, 18), { calls })]);
    expect(doubles[0]?.remedies.filter(({ kind }) => kind === "SWAP")).toMatchObject([
      { callId: "b/ana-ENGINEER" },
      { callId: "a/ana-ENGINEER" },
    ]);
  });
});

describe("a double-booked room", () => {
  const inRoom = (id: string, from: Date, to: Date, over: Partial<SessionFacts> = {}) =>
    session(id, { startsAt: from, endsAt: to, roomId: "live", ...over });
  const find = (sessions: readonly SessionFacts[], setUpMinutes = 0, strikeMinutes = 0) =>
    ofKind(
      flagsOf({ sessions }, { rooms: [room("live", { setUpMinutes, strikeMinutes }), room("booth")] }),
      "ROOM_DOUBLE_BOOKING",
    );

  it("is two sessions in one room at once", () => {
    const sessions = [inRoom("a", at(10, 10), at(10, 14)), inRoom("b", at(10, 13), at(10, 18))];
    expect(find(sessions)).toMatchObject([
      {
        key: "room:live:a:b",
        roomId: "live",
        sessionId: "b",
        severity: "DANGER",
        detail: { otherSessionId: "a", roomName: "live", isFirm: true },
        remedies: [
          { kind: "CHANGE_ROOM", sessionId: "b" },
          { kind: "CHANGE_ROOM", sessionId: "a" },
          { kind: "CHANGE_TIME", sessionId: "b" },
          { kind: "CHANGE_TIME", sessionId: "a" },
          { kind: "KEEP" },
        ],
      },
    ]);
    expect(find(sessions.map((one) => ({ ...one, status: "HOLD_1" }))).map((flag) => flag.severity)).toEqual([
      "WARNING",
    ]);
  });

  it("includes set-up and strike, and lets what only touches pass", () => {
    const sessions = [inRoom("a", at(10, 10), at(10, 14)), inRoom("b", at(10, 15), at(10, 18))];
    expect(find(sessions, 30, 30)).toEqual([]);
    expect(find(sessions, 31, 30)).toHaveLength(1);
    expect(find(sessions, 30, 31)).toHaveLength(1);
  });

  it("is not two rooms, no room, or a session that is cancelled", () => {
    const a = inRoom("a", at(10, 10), at(10, 14));
    expect(find([a, inRoom("b", at(10, 10), at(10, 14), { roomId: "booth" })])).toEqual([]);
    expect(find([a, inRoom("b", at(10, 10), at(10, 14), { roomId: null })])).toEqual([]);
    expect(find([a, inRoom("b", at(10, 10), at(10, 14), { status: "CANCELLED" })])).toEqual([]);
  });
});

describe("a short turnaround", () => {
  const restsIn = (sessions: readonly SessionFacts[], around: Partial<StudioFacts> = {}) =>
    ofKind(flagsOf({ sessions }, around), "SHORT_TURNAROUND");

  it("is less than the studio's rest hours between two sessions of one person", () => {
    const night = booked("a", at(10, 14), at(10, 23));
    expect(restsIn([night, booked("b", at(11, 8), at(11, 12))])).toMatchObject([
      {
        key: "rest:ana:a:b",
        severity: "NOTE",
        sessionId: "b",
        window: { startsAt: at(10, 23), endsAt: at(11, 8) },
        detail: { otherSessionId: "a", restMinutes: 540, wantedMinutes: 600 },
        remedies: [
          { kind: "CHANGE_TIME", sessionId: "b" },
          { kind: "CHANGE_TIME", sessionId: "a" },
          { kind: "SWAP", sessionId: "b" },
          { kind: "KEEP" },
        ],
      },
    ]);
    expect(restsIn([night, booked("b", at(11, 9), at(11, 12))])).toEqual([]);
    expect(restsIn([night, booked("b", at(11, 8), at(11, 12))], { restHours: 9 })).toEqual([]);
  });

  it("is no rest at all between two that touch, and is not asked between two that overlap", () => {
    expect(restsIn([booked("a", at(10, 10), at(10, 14)), booked("b", at(10, 14), at(10, 18))])).toMatchObject([
      { detail: { restMinutes: 0 } },
    ]);
    expect(restsIn([booked("a", at(10, 10), at(10, 14)), booked("b", at(10, 13), at(10, 18))])).toEqual([]);
  });

  it("is counted from the session that ended last", () => {
    const sessions = [
      booked("long", at(10, 8), at(10, 20)),
      booked("short", at(10, 9), at(10, 10)),
      booked("next", at(11, 4), at(11, 8)),
    ];
    expect(restsIn(sessions).map((flag) => flag.key)).toEqual(["rest:ana:long:next"]);
  });
});
