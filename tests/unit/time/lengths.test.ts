import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addClockMinutes, clockMinutes, isClockTime } from "@/lib/time/clock-time";
import { counterDuration, formatDuration } from "@/lib/time/duration";
import { formatSongLength, parseSongLength, SONG_SECONDS_MAX } from "@/lib/time/song-length";

describe("song lengths", () => {
  it("come back from their text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SONG_SECONDS_MAX }), (seconds) => {
        expect(parseSongLength(formatSongLength(seconds))).toBe(seconds);
      }),
    );
  });

  it.each([
    ["3:45", 225],
    [" 0:07 ", 7],
    ["75:00", 4500],
    ["1:02:30", 3750],
  ])("read %j as %d seconds", (text, seconds) => {
    expect(parseSongLength(text)).toBe(seconds);
  });

  it.each(["", "3", "3.45", "3:4", "3:60", "0:00", "1:75:00", "1:2:30", "100:00", "-3:45", "3:45 min"])(
    "do not read %j",
    (text) => {
      expect(parseSongLength(text)).toBeNull();
    },
  );
});

describe("durations", () => {
  it.each([
    [0, "0 min", "00:00"],
    [45, "45 min", "00:45"],
    [120, "2 h", "02:00"],
    [630, "10 h 30 min", "10:30"],
  ])("%d minutes read as %s and %s", (minutes, text, counter) => {
    expect(formatDuration(minutes)).toBe(text);
    expect(counterDuration(minutes)).toBe(counter);
  });
});

describe("clock times", () => {
  it("move over midnight and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -3000, max: 3000 }), (start, minutes) => {
        const from = addClockMinutes("00:00", start).time;
        const { time, days } = addClockMinutes(from, minutes);
        expect(isClockTime(time)).toBe(true);
        expect(days * 1440 + clockMinutes(time)).toBe(start + minutes);
      }),
    );
  });
});
