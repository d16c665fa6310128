import { describe, expect, it } from "vitest";
import { isFirstInLine } from "@/lib/domain/hold";
import { holdLine } from "@/lib/domain/hold-words";
import { isLapsed } from "@/lib/domain/window";
import { at, flagsOf, lead, NOW, room, session } from "./builders";

const past = new Date(NOW.getTime() - 1);
const later = new Date(NOW.getTime() + 1);
const LIVE = room("live", { setUpMinutes: 30, strikeMinutes: 60 });

describe("a hold with an end", () => {
  it("lapses at the very instant, whichever hold it is", () => {
    for (const status of ["HOLD_1", "HOLD_2"] as const) {
      expect(isLapsed({ status, holdExpiresAt: later }, NOW)).toBe(false);
      expect(isLapsed({ status, holdExpiresAt: NOW }, NOW)).toBe(true);
      expect(isLapsed({ status, holdExpiresAt: null }, NOW)).toBe(false);
    }
  });

  it("means nothing for what is no hold", () => {
    for (const status of ["CONFIRMED", "DONE", "CANCELLED"] as const) {
      expect(isLapsed({ status, holdExpiresAt: past }, NOW)).toBe(false);
    }
  });

  it("takes its room and people until then, and neither afterwards", () => {
    const calls = [lead("ana", "ENGINEER")];
    const firm = session("firm", { roomId: "live", calls });
    const held = (holdExpiresAt: Date) => session("held", { roomId: "live", status: "HOLD_1", calls, holdExpiresAt });
    const kinds = (holdExpiresAt: Date) =>
      flagsOf({ sessions: [firm, held(holdExpiresAt)] }, { rooms: [LIVE] }).map((flag) => flag.kind);
    expect(kinds(later)).toEqual(expect.arrayContaining(["DOUBLE_BOOKING", "ROOM_DOUBLE_BOOKING"]));
    expect(kinds(past).filter((kind) => kind.endsWith("BOOKING"))).toEqual([]);
  });

  it("has quiet gaps once it ran out", () => {
    const held = (holdExpiresAt: Date) =>
      session("held", { status: "HOLD_1", roleNeeds: { ENGINEER: 1 }, holdExpiresAt });
    expect(flagsOf({ sessions: [held(later)] }).map((flag) => flag.kind)).toEqual(["GAP"]);
    expect(flagsOf({ sessions: [held(past)] })).toEqual([]);
  });
});

describe("a second hold", () => {
  const second = session("second", { status: "HOLD_2", roomId: "live" });
  const standsFirst = (over: Parameters<typeof session>[1]) =>
    isFirstInLine(second, LIVE, [second, session("other", { roomId: "live", ...over })], NOW);

  it("waits behind a first hold and behind what is confirmed", () => {
    expect(standsFirst({ status: "HOLD_1" })).toBe(false);
    expect(standsFirst({ status: "CONFIRMED" })).toBe(false);
  });

  it("is first in line once the first lapsed or was cancelled, and nothing of it was written", () => {
    expect(standsFirst({ status: "HOLD_1", holdExpiresAt: past })).toBe(true);
    expect(standsFirst({ status: "CANCELLED" })).toBe(true);
    expect(standsFirst({ status: "HOLD_1", holdExpiresAt: later })).toBe(false);
  });

  it("does not wait for another second hold; a first hold has no place in line", () => {
    expect(standsFirst({ status: "HOLD_2" })).toBe(true);
    expect(isFirstInLine(session("first", { status: "HOLD_1", roomId: "live" }), LIVE, [], NOW)).toBe(false);
  });

  it("waits while set-up or strike of the other reaches into its own", () => {
    const day = { status: "HOLD_1", endsAt: at(10, 8, 31), startsAt: at(10, 4) } as const;
    expect(standsFirst(day)).toBe(false);
    expect(standsFirst({ ...day, endsAt: at(10, 8, 30) })).toBe(true);
  });

  it("waits for nobody without a date or once it lapsed, and says nothing then", () => {
    for (const own of [{ startsAt: null, endsAt: null }, { holdExpiresAt: past }]) {
      expect(isFirstInLine({ ...second, ...own }, LIVE, [], NOW)).toBe(false);
    }
  });

  it("is said with its place in line and its end", () => {
    const hold = {
      end: "Hold runs out Fri 27 Nov, 18:00",
      isLapsed: false,
      isFirstInLine: true,
      zone: "London",
      proposed: { date: "2026-12-01", time: "18:00" },
    };
    expect(holdLine("HOLD_2", hold)).toBe("Second hold, now first in line · Hold runs out Fri 27 Nov, 18:00");
    expect(holdLine("HOLD_1", { ...hold, end: null, isFirstInLine: false })).toBe("First hold");
  });
});
