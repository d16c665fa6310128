import { describe, expect, it } from "vitest";
import { onClock } from "@/lib/time/on-clock";

describe("a time that was read on another clock", () => {
  it.each([
    ["Europe/London", "Asia/Tokyo", "2026-12-01 10:00", "2026-12-01 19:00"],
    ["Asia/Tokyo", "America/New_York", "2026-12-01 10:00", "2026-11-30 20:00"],
    ["Europe/London", "Europe/Lisbon", "2026-12-01 10:00", "2026-12-01 10:00"],
    ["Europe/London", "Europe/London", "2026-10-25 01:30", "2026-10-25 01:30"],
  ])("means the same instant: from %s to %s", (from, to, read, shown) => {
    const [date = "", time = ""] = read.split(" ");
    const other = onClock({ date, time }, from, to);
    expect(`${other?.date} ${other?.time}`).toBe(shown);
  });

  it("is none where it cannot be read", () => {
    expect(onClock({ date: "2026-02-30", time: "10:00" }, "Europe/London", "Asia/Tokyo")).toBeNull();
  });
});
