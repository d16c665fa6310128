import { describe, expect, test } from "vitest";
import { readBusyCalendar } from "@/lib/formats/busy-calendar";
import { calendarOf, eventOf, NINETIES, read, readWell, spansOf } from "./read-calendar";

const GOOD = eventOf("UID:good", "DTSTART:19970903T163000Z", "DTEND:19970903T190000Z");
const GOOD_SPAN = "1997-09-03T16:30Z/1997-09-03T19:00Z";

async function refusalOf(text: string | Uint8Array): Promise<string> {
  const reading = await read(text);
  return reading.ok ? "it was read" : reading.message;
}

describe("what is no calendar is refused with the line", () => {
  test.each([
    ["nothing", "", "There is nothing in it."],
    ["empty lines", "\r\n\r\n", "There is nothing in it."],
    ["a web page", "<!doctype html>\n<html>", "Line 1 begins a web page, not a calendar."],
    ["other text", "\nDear Ana", "Line 2 is not the beginning of a calendar, which would be BEGIN:VCALENDAR."],
    [
      "a contact",
      "BEGIN:VCARD\nEND:VCARD",
      "Line 1 is not the beginning of a calendar, which would be BEGIN:VCALENDAR.",
    ],
    [
      "one that is cut off",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19970903T163000Z",
      "It was cut off: line 3 is the last, and VEVENT goes on.",
    ],
    [
      "parts that cross",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR",
      "Line 3 ends VCALENDAR, where VEVENT was begun.",
    ],
  ])("%s", async (_, text, message) => {
    expect(await refusalOf(text)).toBe(message);
  });

  test("bytes that are not UTF-8, wherever they stand", async () => {
    const lines = calendarOf(eventOf("UID:1", "SUMMARY:Caf? Chantant", "DTSTART:19970903T163000Z"));
    const bytes = new TextEncoder().encode(lines);
    bytes[lines.indexOf("?")] = 0xe9;
    expect(await refusalOf(bytes)).toBe("Line 7 is not written in UTF-8, as calendars are.");
  });

  test("more than 20,000 events", async () => {
    expect(await refusalOf(calendarOf(...Array<string>(20_001).fill("BEGIN:VEVENT\nEND:VEVENT")))).toBe(
      "It has more than 20,000 events.",
    );
  });
});

describe("what is odd about a file is borne with", () => {
  test("a byte order mark, bare line feeds, no line feed at the end, small letters", async () => {
    const text = `\uFEFF${calendarOf(GOOD).replaceAll("\r\n", "\n").trimEnd()}`.replaceAll("VEVENT", "vevent");
    expect(await spansOf(text)).toEqual([GOOD_SPAN]);
  });

  test("several calendars in one file", async () => {
    const other = eventOf("UID:2", "DTSTART:19970904T163000Z", "DURATION:PT1H");
    expect(await spansOf(calendarOf(GOOD) + calendarOf(other))).toHaveLength(2);
  });

  test("a fold inside of a letter", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`BEGIN:VCALENDAR\r\n${GOOD.replace("END:VEVENT", "SUMMARY:Caf")}`),
      Buffer.from([0xc3, 0x0d, 0x0a, 0x20, 0xa9]),
      Buffer.from("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
    ]);
    expect(await spansOf(bytes)).toEqual([GOOD_SPAN]);
  });

  test("a line that is none, with a note", async () => {
    const event = GOOD.replace("END:VEVENT", "this was a second line of a title\r\nEND:VEVENT");
    const reading = await readWell(calendarOf(event));
    expect(reading.times).toHaveLength(1);
    expect(reading.notes).toEqual(["Line 9 is no line of a calendar and was passed over."]);
  });
});

describe("what would take too long is given up", () => {
  const NEVER = "BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYYEARDAY=366;BYMONTHDAY=1";

  test("a calendar of rules that look at every day since the year 1", async () => {
    const rule = `RRULE:FREQ=YEARLY;COUNT=100000000;${NEVER}`;
    const events = Array.from({ length: 600 }, (_, index) => eventOf(`UID:${index}`, "DTSTART:00010101T000000Z", rule));
    expect(await refusalOf(calendarOf(...events))).toBe("It takes too long to read.");
  });

  test("one that is not wanted any more", async () => {
    const bytes = new TextEncoder().encode(calendarOf(GOOD));
    const reading = await readBusyCalendar(bytes, { ...NINETIES, timeZone: "UTC" }, AbortSignal.abort());
    expect(reading).toEqual({ ok: false, message: "Reading was stopped." });
  });

  test("a time zone that counts its changes from the year 1: it is not known", async () => {
    const changes = (kind: string) =>
      [`BEGIN:${kind}`, "DTSTART:00010101T000000", `RRULE:FREQ=YEARLY;COUNT=100000;${NEVER}`]
        .concat("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", `END:${kind}`)
        .join("\r\n");
    const zone = ["BEGIN:VTIMEZONE", "TZID:Z", changes("STANDARD"), changes("DAYLIGHT"), "END:VTIMEZONE"].join("\r\n");
    const reading = await readWell(
      calendarOf(zone, eventOf("UID:1", "DTSTART;TZID=Z:19970903T163000", "DURATION:PT1H")),
    );
    expect(reading.notes).toEqual(["The time zone ‘Z’ is not known: its times were read on your own clock."]);
  });

  test.each([
    // A remark for each of a hundred unknown ones, of which twenty are told.
    [100, "There are 80 more like these."],
    [105, "There are 81 more like these."],
  ])("more than a hundred names of time zones, with one note about the others: %d", async (count, last) => {
    const events = Array.from({ length: count }, (_, index) =>
      eventOf(`UID:${index}`, `DTSTART;TZID=Nowhere-${index}:19970903T163000`, "DURATION:PT1H"),
    );
    const reading = await readWell(calendarOf(...events));
    expect(reading.notes.at(-1)).toBe(last);
  });

  test("a line that is folded after its first hundred thousand bytes: no half of it is read as the whole", async () => {
    const long = `EXDATE:${"19970904T163000Z,".repeat(6000)}`;
    const event = GOOD.replace("END:VEVENT", `${long}\r\n 19970903T163000Z\r\nEND:VEVENT`);
    expect((await readWell(calendarOf(event))).notes).toEqual(["Line 9 is no line of a calendar and was passed over."]);
  });

  test("a line that is folded for ever: it is passed over, with a note", async () => {
    const folded = `EXDATE:${"19970903T163000Z,\r\n ".repeat(10_000)}19970903T163000Z`;
    const reading = await readWell(calendarOf(GOOD.replace("END:VEVENT", `${folded}\r\nEND:VEVENT`)));
    expect(reading.notes).toEqual(["Line 9 is no line of a calendar and was passed over."]);
  });
});

describe("a time zone that the file describes", () => {
  test("is found by a name with a comma, which is escaped in one of two places", async () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:(UTC+01:00) Amsterdam\\, Berlin\\, Bern",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "END:VTIMEZONE",
    ].join("\r\n");
    const name = '"(UTC+01:00) Amsterdam, Berlin, Bern"';
    const event = eventOf("UID:1", `DTSTART;TZID=${name}:19970903T100000`, "DURATION:PT1H");
    expect(await spansOf(calendarOf(zone, event))).toEqual(["1997-09-03T09:00Z/1997-09-03T10:00Z"]);
  });
});

describe("who is free", () => {
  test.each([["TRANSP:transparent"], ["STATUS:cancelled"]])("says so in small letters too: %s", async (line) => {
    expect(await spansOf(calendarOf(GOOD.replace("END:VEVENT", `${line}\r\nEND:VEVENT`)))).toEqual([]);
  });
});

describe("one event that cannot be read is left out, with a note that names the line", () => {
  test.each([
    ["no start", ["SUMMARY:Someday"], "Line 10 begins an event without a start, so its event was left out."],
    ["no such date", ["DTSTART:19970230T090000Z"], "Line 12 has no such date, so its event was left out."],
    ["no such time", ["DTSTART:19970203T250000Z"], "Line 12 has no such date, so its event was left out."],
    ["not a date", ["DTSTART:tomorrow"], "Line 12 has no such date, so its event was left out."],
    [
      "an end before the start",
      ["DTSTART;VALUE=DATE:19970205", "DTEND;VALUE=DATE:19970203"],
      "Line 13 ends an event before its start, so its event was left out.",
    ],
    [
      "a bad length",
      ["DTSTART:19970203T090000Z", "DURATION:-PT5M"],
      "Line 13 has no such length, so its event was left out.",
    ],
    [
      "a bad rule",
      ["DTSTART:19970203T090000Z", "RRULE:FREQ=NEVER"],
      "Line 13 cannot be read, so its event was left out.",
    ],
    [
      "a rule without a frequency",
      ["DTSTART:19970203T090000Z", "RRULE:COUNT=3"],
      "Line 13 has a rule without a frequency, so its event was left out.",
    ],
    [
      "a line without an end",
      ["DTSTART:19970203T090000Z", `EXDATE:${"19970203T090000Z,".repeat(2000)}19970203T090000Z`],
      "Line 13 is longer than 20,000 characters, so its event was left out.",
    ],
  ])("%s", async (_, lines, note) => {
    const reading = await readWell(calendarOf(GOOD, eventOf(...lines)));
    expect(reading.notes).toEqual([note]);
    expect(reading.times).toHaveLength(1);
  });

  test("twenty notes are told, the rest is counted", async () => {
    const { notes } = await readWell(calendarOf(...Array<string>(30).fill(eventOf("DTSTART:tomorrow"))));
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)).toBe("There are 10 more like these.");
  });
});

describe("rules that want to take for ever", () => {
  const from = (start: string, rule: string) =>
    eventOf("UID:wild", `DTSTART:${start}`, "DURATION:PT1M", `RRULE:${rule}`);

  test("a rule that never ends is read as far as was asked", async () => {
    const { times, notes } = await readWell(calendarOf(from("19990101T090000Z", "FREQ=DAILY")));
    expect([times.length, notes]).toEqual([731, []]);
  });

  test("a rule that never happens leaves its first time, and says so", async () => {
    const rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    const { times, notes } = await readWell(calendarOf(from("19970101T090000Z", rule)));
    expect(times).toHaveLength(1);
    expect(notes).toEqual(["Line 4: its rule never happens, so only its first time counts."]);
  });

  test("days that never meet are looked for without an end in sight, and not found", async () => {
    const never = "FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15,16,17,18,19,20,21";
    const { times } = await readWell(calendarOf(from("19970101T090000Z", never)));
    expect(times).toHaveLength(1);
  });

  test.each(["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;BYHOUR=9,10,11;BYMINUTE=1,2,3,4,5,6,7,8,9,10"])(
    "%s is left out, and everything else stays",
    async (rule) => {
      const reading = await readWell(calendarOf(GOOD, from("19970101T090000Z", rule)));
      expect(reading.times).toHaveLength(1);
      expect(reading.notes).toEqual([
        "Line 10 begins an event that repeats more than 5,000 times in the months that are read, so its event was left out.",
      ]);
    },
  );

  test("every second of every day of a year, in one rule", async () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => index).join(",");
    const rule = `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=${list(60)}`;
    const reading = await readWell(calendarOf(GOOD, from("19970101T090000Z", rule)));
    expect(reading.times).toHaveLength(1);
    expect(reading.notes).toHaveLength(1);
  });

  test("a rule since the year 1 is in step with its start", async () => {
    const { times, notes } = await readWell(calendarOf(from("00010101T090000Z", "FREQ=DAILY;INTERVAL=1000")));
    // 1 January of the year 1 was 719,162 days before 1970.
    const days = times.map(({ startsAt }) => Math.floor(startsAt.getTime() / 86_400_000));
    expect(days.map((day) => (day + 719_162) % 1000)).toEqual([0, 0]);
    expect(notes).toEqual([]);
  });

  test("a rule that counts every second since the year 1 is left out", async () => {
    const { times, notes } = await readWell(
      calendarOf(GOOD, from("00010101T090000Z", "FREQ=SECONDLY;COUNT=99999999999")),
    );
    expect(times).toHaveLength(1);
    expect(notes).toEqual([
      "Line 10 begins an event whose repeats are too many to be counted, so its event was left out.",
    ]);
  });

  test("an interval beyond all years", async () => {
    const event = from("19970101T090000Z", "FREQ=YEARLY;INTERVAL=999999999");
    expect((await readWell(calendarOf(event))).times).toHaveLength(1);
  });

  test("a zone that changes each second is not believed", async () => {
    const zone = `BEGIN:VTIMEZONE
TZID:Wild
BEGIN:STANDARD
DTSTART:19700101T000000
RRULE:FREQ=SECONDLY
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE`;
    const event = eventOf("UID:1", "DTSTART;TZID=Wild:19970903T163000", "DURATION:PT1H");
    const { times, notes } = await readWell(calendarOf(zone, event), { ...NINETIES, timeZone: "UTC" });
    expect(times[0]?.startsAt.toISOString()).toBe("1997-09-03T16:30:00.000Z");
    expect(notes).toEqual(["The time zone ‘Wild’ is not known: its times were read on your own clock."]);
  });

  test("a calendar that is busy at more times than anybody is refused", async () => {
    const event = (index: number) => from(`19970101T09${10 + index * 4}00Z`, "FREQ=HOURLY;COUNT=4000");
    const reading = await read(calendarOf(...Array.from({ length: 12 }, (_, index) => event(index))));
    expect(reading).toEqual({ ok: false, message: "It has more than 20,000 busy times." });
  });
});

describe("zones", () => {
  const at = (zone: string) => eventOf("UID:1", `DTSTART;TZID=${zone}:19970703T100000`, "DURATION:PT1H");

  test.each([
    ["Europe/Berlin", "1997-07-03T08:00Z/1997-07-03T09:00Z"],
    ["/mozilla.org/20050126_1/Europe/Berlin", "1997-07-03T08:00Z/1997-07-03T09:00Z"],
    ["W. Europe Standard Time", "1997-07-03T08:00Z/1997-07-03T09:00Z"],
    ["UTC", "1997-07-03T10:00Z/1997-07-03T11:00Z"],
  ])("%s is known", async (zone, span) => {
    expect(await spansOf(calendarOf(at(zone)))).toEqual([span]);
  });

  test("a zone that the file describes since 1601, as Outlook does, comes before what its name would mean", async () => {
    const described = `BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;
    const on = (date: string) =>
      eventOf(`UID:${date}`, `DTSTART;TZID=W. Europe Standard Time:${date}T100000`, "DURATION:PT1H");
    expect(await spansOf(calendarOf(described, on("19970703"), on("19971203")))).toEqual([
      "1997-07-03T07:00Z/1997-07-03T08:00Z",
      "1997-12-03T08:00Z/1997-12-03T09:00Z",
    ]);
  });

  test("a floating time is read on the owner's clock", async () => {
    const event = eventOf("UID:1", "DTSTART:19970703T100000", "DURATION:PT1H");
    expect(await spansOf(calendarOf("X-WR-TIMEZONE:Europe/Berlin", event))).toEqual([
      "1997-07-03T04:15Z/1997-07-03T05:15Z",
    ]);
  });

  test("an unknown zone counts as floating, and is noted once", async () => {
    const { times, notes } = await readWell(calendarOf(at("Nowhere/Land"), at("Nowhere/Land")));
    expect(times[0]?.startsAt.toISOString()).toBe("1997-07-03T04:15:00.000Z");
    expect(notes).toEqual(["The time zone ‘Nowhere/Land’ is not known: its times were read on your own clock."]);
  });

  test("a night over a clock change keeps its real length, repeats too", async () => {
    const night = eventOf(
      "UID:1",
      "DTSTART;TZID=Europe/Berlin:19970329T220000",
      "DTEND;TZID=Europe/Berlin:19970330T060000",
      "RRULE:FREQ=DAILY;COUNT=2",
    );
    expect(await spansOf(calendarOf(night))).toEqual([
      "1997-03-29T21:00Z/1997-03-30T04:00Z",
      "1997-03-30T20:00Z/1997-03-31T03:00Z",
    ]);
  });

  test("times that reach out of what is read are cut", async () => {
    const long = eventOf("UID:1", "DTSTART:19951231T120000Z", "DTEND:20100101T120000Z");
    expect(await spansOf(calendarOf(long))).toEqual(["1996-01-01T00:00Z/2001-01-01T00:00Z"]);
  });
});
