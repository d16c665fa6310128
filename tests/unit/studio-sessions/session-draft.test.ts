import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fieldsOf,
  newDraft,
  type SessionDraft,
  withEndTime,
  withStartsOn,
  withStartTime,
  withType,
} from "@/components/studio-sessions/session-draft";
import { daysBetween } from "@/lib/time/calendar-date";
import { clockMinutes } from "@/lib/time/clock-time";

const VIEW = {
  choices: { rooms: [], timeZone: "Europe/London", zone: "London" },
  start: { startsOn: "2026-11-23", startTime: "10:00", roomId: null },
  holdEndsOn: "2026-11-27",
};

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

/** How long the session lasts by the clock on the wall. */
function length({ startsOn, startTime, endsOn, endTime }: SessionDraft): number {
  return daysBetween(startsOn, endsOn) * 1440 + clockMinutes(endTime) - clockMinutes(startTime);
}

describe("a session's form while it is filled in", () => {
  test("starts as it can be saved: the template's length, players and title", () => {
    expect(newDraft(VIEW)).toMatchObject({ title: "Tracking", endTime: "20:30", endsOn: "2026-11-23" });
    expect(withType(newDraft(VIEW), "VOX")).toMatchObject({ title: "Vocals", livePlayers: "1" });
  });

  test("always ends after it starts, within a day, whatever times are typed", () => {
    fc.assert(
      fc.property(clock, clock, (start, end) => {
        const minutes = length(withEndTime(withStartTime(newDraft(VIEW), start), end));
        expect(minutes).toBeGreaterThan(0);
        expect(minutes).toBeLessThanOrEqual(1440);
      }),
    );
  });

  test("keeps its length when its start moves", () => {
    fc.assert(
      fc.property(clock, clock, clock, (start, end, later) => {
        const draft = withEndTime(withStartTime(newDraft(VIEW), start), end);
        expect(length(withStartTime(draft, later))).toBe(length(draft));
        expect(length(withStartsOn(draft, "2027-03-28"))).toBe(length(draft));
      }),
    );
  });

  test("leaves alone what was typed by hand", () => {
    const typed: SessionDraft = { ...newDraft(VIEW), title: "Drums", isTitleTyped: true, isEndsOnTyped: true };
    expect(withType(typed, "VOX").title).toBe("Drums");
    expect(withEndTime(typed, "09:00").endsOn).toBe("2026-11-23");
  });

  test("sends no times without a date", () => {
    expect(fieldsOf({ ...newDraft(VIEW), isScheduled: false }).schedule).toBeNull();
  });
});
