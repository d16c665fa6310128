import { describe, expect, it } from "vitest";
import { holdEnd, withHoldEnd } from "@/lib/time/said-hold";

const NOW = new Date("2026-11-26T12:00:00Z");
const ZONE = "America/New_York";
const SIX = new Date("2026-11-27T23:00:00Z");

describe("the end of a hold, as it is typed", () => {
  it("is read on the room's clock", () => {
    expect(holdEnd({ date: "2026-11-27", time: "18:00" }, NOW)(ZONE, null)).toEqual({ ok: true, holdExpiresAt: SIX });
    expect(holdEnd(null, NOW)(ZONE, SIX)).toEqual({ ok: true, holdExpiresAt: null });
  });

  it("is refused with a sentence beside its field when it is over already", () => {
    expect(holdEnd({ date: "2026-11-26", time: "07:00" }, NOW)(ZONE, null)).toMatchObject({
      code: "HOLD_IN_THE_PAST",
      fields: { "holdEnd.time": expect.stringContaining("still to come") },
    });
    expect(holdEnd({ date: "2026-11-26", time: "07:01" }, NOW)(ZONE, null)).toMatchObject({ ok: true });
  });

  it("may stay what it was, even when that is over", () => {
    const kept = new Date("2026-11-20T23:00:00Z");
    const said = { date: "2026-11-20", time: "18:00" };
    expect(holdEnd(said, NOW)(ZONE, kept)).toEqual({ ok: true, holdExpiresAt: kept });
    expect(holdEnd(said, NOW)(ZONE, null)).toMatchObject({ ok: false });
  });

  it("is refused when it cannot be read", () => {
    expect(holdEnd({ date: "2026-02-30", time: "18:00" }, NOW)(ZONE, null)).toMatchObject({ code: "BAD_TIME" });
  });

  it("goes with the times of the session, which are refused first", () => {
    const times = { ok: true as const, startsAt: null, endsAt: null, timeZone: "Europe/London" };
    const said = { date: "2026-11-27", time: "18:00" };
    // The times may keep the zone in which they were said; the form shows all of it on the room's clock.
    expect(withHoldEnd(() => times, said, NOW)(ZONE, null)).toEqual({ ...times, holdExpiresAt: SIX });
    const refusal = { ok: false as const, code: "BAD_TIME" as const, message: "No." };
    expect(withHoldEnd((): typeof times | typeof refusal => refusal, said, NOW)(ZONE, null)).toBe(refusal);
  });
});
