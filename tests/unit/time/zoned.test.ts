import { describe, expect, it } from "vitest";
import { momentText, nearMomentText, spanLine, spansLine, spanText } from "@/lib/time/span-text";
import { viewerSpanText } from "@/lib/time/viewer-span";
import { instantAt, isShownAs, offsetLabel, showingAt, spanAt, todayIn, wallTimeAt } from "@/lib/time/zoned";

const at = (text: string) => new Date(text);

describe("a time on the wall", () => {
  it("becomes the instant at which the zone's clocks show it", () => {
    expect(instantAt("2026-07-01", "10:00", "Europe/London")).toEqual({
      ok: true,
      instant: at("2026-07-01T09:00Z"),
      shifted: false,
      ambiguous: false,
    });
  });

  it("moves later by the jump when the clocks skip it", () => {
    expect(instantAt("2026-03-29", "01:30", "Europe/London")).toEqual({
      ok: true,
      instant: at("2026-03-29T01:30Z"),
      shifted: true,
      ambiguous: false,
    });
    expect(wallTimeAt(at("2026-03-29T01:30Z"), "Europe/London")).toEqual({ date: "2026-03-29", time: "02:30" });
  });

  it("is the earlier of two when the clocks show it twice", () => {
    expect(instantAt("2026-10-25", "01:30", "Europe/London")).toEqual({
      ok: true,
      instant: at("2026-10-25T00:30Z"),
      shifted: false,
      ambiguous: true,
    });
  });

  it("is the later of two when that is asked for, and the choice means nothing for any other time", () => {
    expect(instantAt("2026-10-25", "01:30", "Europe/London", "second")).toMatchObject({
      instant: at("2026-10-25T01:30Z"),
      ambiguous: true,
    });
    for (const [date, instant] of [
      ["2026-10-26", "2026-10-26T01:30Z"],
      ["2026-03-29", "2026-03-29T01:30Z"],
    ] as const) {
      expect(instantAt(date, "01:30", "Europe/London", "second")).toMatchObject({
        instant: at(instant),
        ambiguous: false,
      });
    }
  });

  it("tells which of two it is, and of any other that it is neither", () => {
    expect(showingAt(at("2026-10-25T00:30Z"), "Europe/London")).toBe("first");
    expect(showingAt(at("2026-10-25T01:30Z"), "Europe/London")).toBe("second");
    expect(showingAt(at("2026-10-25T02:00Z"), "Europe/London")).toBeNull();
    expect(showingAt(at("2026-10-24T23:59Z"), "Europe/London")).toBeNull();
  });

  it("moves to the next day where a whole day was skipped", () => {
    const result = instantAt("2011-12-30", "10:00", "Pacific/Apia");
    expect(result).toMatchObject({ ok: true, shifted: true });
    expect(result.ok && wallTimeAt(result.instant, "Pacific/Apia")).toEqual({ date: "2011-12-31", time: "10:00" });
  });

  it.each([
    ["2026-02-30", "10:00", "Europe/London", "BAD_DATE"],
    ["", "10:00", "Europe/London", "BAD_DATE"],
    ["2026-02-03", "24:00", "Europe/London", "BAD_TIME"],
    ["2026-02-03", "9:00", "Europe/London", "BAD_TIME"],
    ["2026-02-03", "09:00", "Europe/Nowhere", "BAD_ZONE"],
    ["2026-02-03", "09:00", "+02:00", "BAD_ZONE"],
  ])("is refused when it is %s %s %s: %s", (date, time, zone, code) => {
    expect(instantAt(date, time, zone)).toEqual({ ok: false, code });
  });

  it("decides which day it is", () => {
    const now = at("2026-11-23T11:30Z");
    expect(todayIn("Pacific/Apia", now)).toBe("2026-11-24");
    expect(todayIn("America/Los_Angeles", now)).toBe("2026-11-23");
  });
});

describe("a span", () => {
  it("refuses an end that is not after its start", () => {
    const ten = { date: "2026-11-23", time: "10:00" };
    const nine = { date: "2026-11-23", time: "09:00" };
    expect(spanAt(ten, nine, "Europe/London")).toEqual({ ok: false, field: "end", code: "END_BEFORE_START" });
    expect(spanAt(ten, ten, "Europe/London")).toEqual({ ok: false, field: "end", code: "END_BEFORE_START" });
    expect(spanAt(ten, { date: "x", time: "11:00" }, "Europe/London")).toMatchObject({ field: "end" });
  });

  it("refuses a time that clocks show twice until it is said which one is meant", () => {
    const zone = "Europe/London";
    const night = { date: "2026-10-25", time: "01:30" };
    const morning = { date: "2026-10-25", time: "06:00" };
    expect(spanAt(night, morning, zone)).toEqual({ ok: false, field: "start", code: "SHOWN_TWICE" });
    expect(spanAt({ ...night, date: "2026-10-24" }, night, zone)).toMatchObject({ field: "end", code: "SHOWN_TWICE" });
    const lengths = (["first", "second"] as const).map((showing) => spanAt({ ...night, showing }, morning, zone));
    expect(lengths).toMatchObject([{ minutes: 330 }, { minutes: 270 }]);
    const hour = spanAt({ ...night, showing: "first" }, { ...night, showing: "second" }, zone);
    expect(hour).toMatchObject({ ok: true, minutes: 60 });
    const back = spanAt({ ...night, showing: "second" }, { ...night, showing: "first" }, zone);
    expect(back).toMatchObject({ field: "end", code: "END_BEFORE_START" });
  });

  it("reads as date, times, length and zone", () => {
    expect(spanText(at("2026-11-23T10:00Z"), at("2026-11-23T18:30Z"), "Europe/London")).toEqual({
      start: { date: "2026-11-23", time: "10:00" },
      end: { date: "2026-11-23", time: "18:30" },
      date: "Mon 23 Nov",
      times: "10:00–18:30",
      duration: "8 h 30 min",
      zone: "London",
      offset: "UTC",
      clockChange: null,
    });
  });

  it("says each of several spans, and a date only once", () => {
    const span = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) });
    const first = span("2026-11-23T10:00Z", "2026-11-23T12:30Z");
    const second = span("2026-11-23T19:15Z", "2026-11-23T20:30Z");
    const night = span("2026-11-24T00:30Z", "2026-11-24T01:00Z");
    expect(spansLine([], "Europe/London")).toBe("");
    expect(spansLine([first], "Europe/London")).toBe("Mon 23 Nov, 10:00–12:30");
    expect(spansLine([first, second], "Europe/London")).toBe("Mon 23 Nov, 10:00–12:30 and 19:15–20:30");
    expect(spansLine([first, second, night], "Europe/London")).toBe(
      "Mon 23 Nov, 10:00–12:30, 19:15–20:30 and Tue 24 Nov, 00:30–01:00",
    );
  });

  it("names its zone where that is not the one that goes without saying", () => {
    const [from, to] = [at("2026-11-23T10:00Z"), at("2026-11-23T12:30Z")];
    expect(spanLine(from, to, "Europe/Lisbon", "Europe/Lisbon")).toBe("Mon 23 Nov, 10:00–12:30");
    expect(spanLine(from, to, "Europe/Lisbon", "Europe/London")).toBe("Mon 23 Nov, 10:00–12:30 Lisbon time");
    expect(spansLine([], "Europe/Lisbon", "Europe/London")).toBe("");
  });

  it("stands beside the viewer's clock when that shows something else", () => {
    const read = (viewer: string) =>
      viewerSpanText(at("2026-11-23T10:00Z"), at("2026-11-23T18:30Z"), "Europe/London", viewer);
    expect(read("Europe/Lisbon")).toBeNull();
    expect(read("Europe/Berlin")).toBe("11:00–19:30 in Berlin");
    expect(read("Asia/Tokyo")).toBe("19:00–03:30 +1 in Tokyo");
    expect(read("Pacific/Apia")).toBe("23:00–07:30 +1 in Apia");
    expect(read("Pacific/Kiritimati")).toBe("Tue 24 Nov 00:00–08:30 in Kiritimati");
  });

  it("keeps its real length in a night that the clocks make longer, and says so", () => {
    const night = spanAt({ date: "2026-10-24", time: "22:00" }, { date: "2026-10-25", time: "06:00" }, "Europe/London");
    expect(night).toMatchObject({ ok: true, minutes: 9 * 60 });
    const text = night.ok ? spanText(night.startsAt, night.endsAt, "Europe/London") : null;
    expect(text).toMatchObject({
      times: "22:00–06:00 +1",
      duration: "9 h",
      clockChange: "The clocks go back during this session: it lasts 9 h, 1 h longer than its times say.",
    });
  });

  it("keeps its real length in a night that the clocks make shorter, be it by half an hour", () => {
    const zone = "Australia/Lord_Howe";
    const night = spanAt({ date: "2026-10-03", time: "22:00" }, { date: "2026-10-04", time: "06:00" }, zone);
    expect(night).toMatchObject({ ok: true, minutes: 7 * 60 + 30 });
    expect(night.ok && spanText(night.startsAt, night.endsAt, zone).clockChange).toBe(
      "The clocks go forward during this session: it lasts 7 h 30 min, 30 min shorter than its times say.",
    );
  });
});

describe("times that are typed again as they are shown", () => {
  const zone = "Europe/London";
  const span = { startsAt: at("2026-10-24T21:00Z"), endsAt: at("2026-10-25T01:30Z"), timeZone: zone };
  const start = { date: "2026-10-24", time: "22:00" };
  const end = { date: "2026-10-25", time: "01:30" };

  it("are the same times, where reading them anew would end an hour earlier", () => {
    expect(isShownAs(span, start, end)).toBe(true);
    expect(isShownAs(span, start, { ...end, showing: "second" })).toBe(true);
    const anew = spanAt(start, { ...end, showing: "first" }, zone);
    expect(anew.ok && anew.endsAt).toEqual(at("2026-10-25T00:30Z"));
  });

  it("are other times when a minute differs, or the zone", () => {
    expect(isShownAs(span, start, { ...end, time: "01:31" })).toBe(false);
    expect(isShownAs(span, start, { ...end, showing: "first" })).toBe(false);
    expect(isShownAs({ ...span, timeZone: "Europe/Berlin" }, start, end)).toBe(false);
  });
});

describe("labels", () => {
  it.each([
    ["Asia/Kathmandu", "UTC+5:45"],
    ["America/St_Johns", "UTC−3:30"],
    ["America/New_York", "UTC−5"],
    ["Europe/London", "UTC"],
  ])("%s is %s in winter", (zone, label) => {
    expect(offsetLabel(zone, at("2026-01-15T12:00Z"))).toBe(label);
  });

  it("say a moment as date and time", () => {
    expect(momentText(at("2026-11-23T10:05Z"), "Asia/Kathmandu")).toBe("Mon 23 Nov, 15:50");
    const near = (now: string) => nearMomentText(at("2026-11-23T10:05Z"), "Asia/Kathmandu", at(now));
    expect(near("2026-11-23T18:00Z")).toBe("today 15:50");
    expect(near("2026-11-23T18:20Z")).toBe("yesterday 15:50");
    expect(near("2026-11-25T18:20Z")).toBe("Mon 23 Nov, 15:50");
  });
});
