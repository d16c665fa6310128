import { describe, expect, it } from "vitest";
import { slotAt, steppedBy } from "@/components/timeline/board-moves";
import type { Held } from "@/components/timeline/proposal";

const LONDON = "Europe/London";
const HOUR = 3_600_000;

function heldFrom(startsAt: string): Held {
  const start = Date.parse(startsAt);
  const proposal = { sessionId: "s", start, end: start + 8 * HOUR, roomId: null };
  return {
    sessionId: "s",
    version: 1,
    title: "Mix",
    personIds: [],
    before: proposal,
    grip: "move",
    via: "keys",
    proposal,
  };
}

const step = (held: Held, key: string) => {
  const next = steppedBy(held, { key, shiftKey: false }, [], LONDON);
  if (next === null) throw new Error("The key means nothing.");
  return next;
};

describe("a session that keys move by days", () => {
  it.each([
    ["the clocks go back", "2026-10-24T09:00:00Z", "2026-10-25T10:00:00Z"],
    ["the clocks go forward", "2027-03-27T10:00:00Z", "2027-03-28T09:00:00Z"],
    ["nothing changes", "2026-11-24T10:00:00Z", "2026-11-25T10:00:00Z"],
  ])("keeps its time on the clock and its length where %s", (_, from, to) => {
    const held = heldFrom(from);
    const later = step(held, "PageDown");
    expect(later.proposal.start).toBe(Date.parse(to));
    expect(later.proposal.end - later.proposal.start).toBe(8 * HOUR);
    expect(step(later, "PageUp").proposal).toEqual(held.proposal);
  });
});

describe("a press on an empty place", () => {
  it("begins at the full or half hour of the clock that it is read on", () => {
    const at = Date.parse("2026-11-24T04:40:00Z");
    expect(slotAt(at, "week", [], "Asia/Kolkata")).toBe(Date.parse("2026-11-24T04:30:00Z"));
    expect(slotAt(at, "day", [], "Asia/Kolkata")).toBe(Date.parse("2026-11-24T04:30:00Z"));
    expect(slotAt(at, "week", [], LONDON)).toBe(Date.parse("2026-11-24T04:00:00Z"));
  });
});
