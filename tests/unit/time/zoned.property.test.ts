import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "@/lib/time/calendar-date";
import { clockMinutes } from "@/lib/time/clock-time";
import { formatDuration } from "@/lib/time/duration";
import { spanText } from "@/lib/time/span-text";
import { instantAt, showingAt, spanAt, type WallTime, wallTimeAt } from "@/lib/time/zoned";
import { later, PATIENCE, RUNS, sessionMinutes, zonedMinute } from "./zones-under-test";

function instantOf(wall: WallTime, zone: string) {
  const result = instantAt(wall.date, wall.time, zone);
  if (!result.ok) throw new Error(`${wall.date} ${wall.time} ${zone}: ${result.code}`);
  return result;
}

/** The same question asked of the engine's own formatter: the second opinion. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function wallTimeByEngine(instant: Date, zone: string): WallTime {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" });
  formatters.set(zone, formatter);
  const part = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

function wallMinutes(from: WallTime, to: WallTime): number {
  return daysBetween(from.date, to.date) * 1440 + clockMinutes(to.time) - clockMinutes(from.time);
}

describe("times in any zone, at any time", { timeout: PATIENCE }, () => {
  it("show what the engine's own clock shows", () => {
    fc.assert(
      fc.property(zonedMinute, ({ zone, instant }) => {
        expect(wallTimeAt(instant, zone)).toEqual(wallTimeByEngine(instant, zone));
      }),
      RUNS,
    );
  });

  it("come back to the same instant, or to the earlier of two that look the same", () => {
    fc.assert(
      fc.property(zonedMinute, ({ zone, instant }) => {
        const wall = wallTimeAt(instant, zone);
        const back = instantOf(wall, zone);
        expect(back.shifted).toBe(false);
        expect(wallTimeAt(back.instant, zone)).toEqual(wall);
        if (back.instant.getTime() !== instant.getTime()) {
          expect(back.ambiguous).toBe(true);
          expect(back.instant.getTime()).toBeLessThan(instant.getTime());
        }
      }),
      RUNS,
    );
  });

  it("that no clock shows move later by the length of the jump, and say so", () => {
    fc.assert(
      fc.property(zonedMinute, sessionMinutes, ({ zone, instant }, minutes) => {
        const before = wallTimeAt(instant, zone);
        const onTheFace = new Date(Date.parse(`${before.date}T${before.time}Z`) + minutes * 60_000).toISOString();
        const asked = { date: onTheFace.slice(0, 10), time: onTheFace.slice(11, 16) };
        const result = instantOf(asked, zone);
        const shown = wallTimeAt(result.instant, zone);
        if (!result.shifted) {
          expect(shown).toEqual(asked);
          return;
        }
        const jump = wallMinutes(asked, shown);
        expect(jump).toBeGreaterThan(0);
        // So long before the instant, in real time, the clocks had not jumped yet.
        expect(wallMinutes(wallTimeAt(later(result.instant, -jump), zone), shown)).toBe(2 * jump);
      }),
      RUNS,
    );
  });

  it("give a session its real length over any clock change", () => {
    fc.assert(
      fc.property(zonedMinute, sessionMinutes, ({ zone, instant }, minutes) => {
        const endsAt = later(instant, minutes);
        const text = spanText(instant, endsAt, zone);
        expect(text.duration).toBe(formatDuration(minutes));
        expect(text.clockChange === null).toBe(wallMinutes(text.start, text.end) === minutes);
        const said = (wall: WallTime, at: Date) => ({ ...wall, showing: showingAt(at, zone) ?? undefined });
        const again = spanAt(said(text.start, instant), said(text.end, endsAt), zone);
        expect(again).toMatchObject({ startsAt: instant, endsAt, minutes });
      }),
      RUNS,
    );
  });

  it("let two sessions touch without a minute between them or in common", () => {
    fc.assert(
      fc.property(zonedMinute, sessionMinutes, sessionMinutes, ({ zone, instant }, first, second) => {
        const [a, b, c] = [instant, later(instant, first), later(instant, first + second)].map((at) =>
          wallTimeAt(at, zone),
        ) as [WallTime, WallTime, WallTime];
        const morning = spanAt(a, b, zone);
        const evening = spanAt(b, c, zone);
        if (!morning.ok || !evening.ok) return;
        expect(morning.endsAt).toEqual(evening.startsAt);
        expect(spanAt(a, c, zone)).toMatchObject({ minutes: morning.minutes + evening.minutes });
      }),
      RUNS,
    );
  });
});
