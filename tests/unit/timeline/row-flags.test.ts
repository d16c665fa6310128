import { describe, expect, it } from "vitest";
import { clashesInRow, flagsInRow } from "@/lib/domain/row-flags";
import type { TimelineFlag } from "@/lib/domain/timeline-view";

const flag = (key: string, kind: TimelineFlag["kind"], personId: string | null): TimelineFlag => ({
  key,
  kind,
  kindLabel: key,
  severity: "WARNING",
  headline: key,
  personId,
  otherSessionId: null,
  start: null,
  end: null,
});
const gap = flag("gap", "GAP", null);
const room = flag("room", "ROOM_DOUBLE_BOOKING", null);
const maras = flag("maras", "DOUBLE_BOOKING", "mara");
const flags = [gap, room, maras];

describe("flags in the rows of the timeline", () => {
  it("leave out, in a person's row, what is about somebody else", () => {
    expect(flagsInRow(flags, "people", "aiko")).toEqual([gap, room]);
    expect(flagsInRow(flags, "people", "mara")).toEqual(flags);
  });

  it("are all there in the rows of rooms and projects", () => {
    expect(flagsInRow(flags, "rooms", "a")).toEqual(flags);
    expect(flagsInRow(flags, "projects", "a")).toEqual(flags);
  });

  it("underline a room taken twice where a row is not a person's", () => {
    expect(clashesInRow(flags, "people")).toEqual([maras]);
    expect(clashesInRow(flags, "rooms")).toEqual([room, maras]);
    expect(clashesInRow(flags, "projects")).toEqual([room, maras]);
  });
});
