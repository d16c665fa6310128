import { describe, expect, test } from "vitest";
import { calendarOf, eventOf, readWell, spansOf } from "./read-calendar";

/** New York as RFC 5545 describes it in section 3.6.5, under a name that no machine knows. */
const OFFICE_ZONE = `BEGIN:VTIMEZONE
TZID:Office/Fictitious
LAST-MODIFIED:20050809T050000Z
BEGIN:DAYLIGHT
DTSTART:19670430T020000
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19730429T070000Z
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19671029T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19870405T020000
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
END:VTIMEZONE`;

const IN_2007 = { from: new Date("2007-01-01Z"), to: new Date("2008-01-01Z"), timeZone: "Asia/Kathmandu" };

describe("the objects of RFC 5545", () => {
  test("3.6.1: an event takes its time", async () => {
    const review = eventOf(
      "UID:19970901T130000Z-123401@example.com",
      "DTSTART:19970903T163000Z",
      "DTEND:19970903T190000Z",
      "SUMMARY:Annual Employee Review",
      "CLASS:PRIVATE",
      "CATEGORIES:BUSINESS,HUMAN RESOURCES",
    );
    expect(await spansOf(calendarOf(review))).toEqual(["1997-09-03T16:30Z/1997-09-03T19:00Z"]);
  });

  test("3.6.1: what is transparent takes none, once or every year", async () => {
    const course = eventOf("UID:2", "DTSTART:19970401T163000Z", "DTEND:19970402T010000Z", "TRANSP:TRANSPARENT");
    const anniversary = eventOf("UID:3", "DTSTART;VALUE=DATE:19971102", "TRANSP:TRANSPARENT", "RRULE:FREQ=YEARLY");
    expect(await spansOf(calendarOf(course, anniversary))).toEqual([]);
  });

  test("3.6.1: an event of days ends before the date of its end, on the clock of the calendar", async () => {
    const festival = eventOf("UID:4", "DTSTART;VALUE=DATE:20070628", "DTEND;VALUE=DATE:20070709");
    const montreal = calendarOf("X-WR-TIMEZONE:America/Montreal", festival);
    expect(await spansOf(montreal, IN_2007)).toEqual(["2007-06-28T04:00Z/2007-07-09T04:00Z"]);
    expect(await spansOf(calendarOf(festival), IN_2007)).toEqual(["2007-06-27T18:15Z/2007-07-08T18:15Z"]);
  });

  test("3.6.1: a date without an end is one day, a time without one takes none", async () => {
    const day = eventOf("UID:5", "DTSTART;VALUE=DATE:19971102");
    const moment = eventOf("UID:6", "DTSTART:19970903T163000Z");
    const utc = calendarOf("X-WR-TIMEZONE:UTC", day, moment);
    expect(await spansOf(utc)).toEqual(["1997-11-02T00:00Z/1997-11-03T00:00Z"]);
  });

  test("3.6.4: a free/busy list is what it says, but for what is free", async () => {
    const reply = `BEGIN:VFREEBUSY
UID:19970901T095957Z-76A912@example.com
ORGANIZER:mailto:jane_doe@example.com
ATTENDEE:mailto:john_public@example.com
DTSTAMP:19970901T100000Z
FREEBUSY:19971015T050000Z/PT8H30M,
 19971015T160000Z/PT5H30M,19971015T223000Z/PT6H30M
FREEBUSY;FBTYPE=FREE:19971014T050000Z/PT1H
FREEBUSY;FBTYPE=BUSY-TENTATIVE:19980314T233000Z/19980315T003000Z
COMMENT:This iCalendar file contains busy time information.
END:VFREEBUSY`;
    expect(await spansOf(calendarOf(reply))).toEqual([
      "1997-10-15T05:00Z/1997-10-15T13:30Z",
      "1997-10-15T16:00Z/1997-10-15T21:30Z",
      "1997-10-15T22:30Z/1997-10-16T05:00Z",
      "1998-03-14T23:30Z/1998-03-15T00:30Z",
    ]);
  });

  test("3.6.5: a zone is read from the file when its name is not known", async () => {
    const meeting = (day: string) =>
      eventOf(
        `UID:${day}`,
        `DTSTART;TZID=Office/Fictitious:${day}T083000`,
        `DTEND;TZID=Office/Fictitious:${day}T093000`,
      );
    expect(await spansOf(calendarOf(OFFICE_ZONE, meeting("19980312"), meeting("19980712")))).toEqual([
      "1998-03-12T13:30Z/1998-03-12T14:30Z",
      "1998-07-12T12:30Z/1998-07-12T13:30Z",
    ]);
    const around = ["20070310", "20070311", "20071103", "20071104"];
    expect(await spansOf(calendarOf(OFFICE_ZONE, ...around.map(meeting)), IN_2007)).toEqual([
      "2007-03-10T13:30Z/2007-03-10T14:30Z",
      "2007-03-11T12:30Z/2007-03-11T13:30Z",
      "2007-11-03T12:30Z/2007-11-03T13:30Z",
      "2007-11-04T13:30Z/2007-11-04T14:30Z",
    ]);
  });

  test("4: the trade show, the meeting in New York and the conference call", async () => {
    const show = eventOf(
      "UID:uid1@example.com",
      "DTSTART:19960918T143000Z",
      "DTEND:19960920T220000Z",
      "STATUS:CONFIRMED",
    );
    const newYork = OFFICE_ZONE.replace("Office/Fictitious", "America/New_York");
    const meeting = eventOf(
      "UID:guid-1.example.com",
      "ATTENDEE;RSVP=TRUE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP:mailto:employee-A@example.com",
      "DTSTART;TZID=America/New_York:19980312T083000",
      "DTEND;TZID=America/New_York:19980312T093000",
    );
    const call = eventOf("UID:uid3@example.com", "DTSTART:19970324T120000Z", "DTEND:19970324T210000Z", "SEQUENCE:0");
    expect(await spansOf(calendarOf(newYork, show, meeting, call))).toEqual([
      "1996-09-18T14:30Z/1996-09-20T22:00Z",
      "1997-03-24T12:00Z/1997-03-24T21:00Z",
      "1998-03-12T13:30Z/1998-03-12T14:30Z",
    ]);
  });

  test("4: to-dos, journals and their alarms take no time", async () => {
    const todo = `BEGIN:VTODO
DTSTAMP:19980130T134500Z
UID:uid4@example.com
DUE:19980415T000000
STATUS:NEEDS-ACTION
BEGIN:VALARM
ACTION:AUDIO
TRIGGER:19980403T120000Z
REPEAT:4
DURATION:PT1H
END:VALARM
END:VTODO`;
    const journal = "BEGIN:VJOURNAL\nDTSTAMP:19970324T120000Z\nUID:uid5@example.com\nSTATUS:DRAFT\nEND:VJOURNAL";
    const reading = await readWell(calendarOf(todo, journal));
    expect(reading).toEqual({ ok: true, times: [], eventCount: 0, notes: [] });
  });

  test("3.6.6: an alarm inside of an event is no part of its times", async () => {
    const alarm = ["BEGIN:VALARM", "TRIGGER:-PT15M", "REPEAT:2", "DURATION:PT5M", "ACTION:DISPLAY", "END:VALARM"];
    const event = eventOf("UID:1", "DTSTART:19970903T163000Z", ...alarm, "DTEND:19970903T190000Z");
    expect(await readWell(calendarOf(event))).toMatchObject({ notes: [], times: [{}] });
    expect(await spansOf(calendarOf(event))).toEqual(["1997-09-03T16:30Z/1997-09-03T19:00Z"]);
  });

  test("3.8.5.1 and 3.8.5.2: dates are taken away and added, periods with their own length", async () => {
    const event = eventOf(
      "UID:7",
      "DTSTART:19970902T090000Z",
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY;COUNT=3",
      "EXDATE:19970903T090000Z",
      "RDATE;VALUE=PERIOD:19960403T020000Z/19960403T040000Z,19960404T010000Z/PT3H",
      "RDATE:19970714T123000Z",
    );
    expect(await spansOf(calendarOf(event))).toEqual([
      "1996-04-03T02:00Z/1996-04-03T04:00Z",
      "1996-04-04T01:00Z/1996-04-04T04:00Z",
      "1997-07-14T12:30Z/1997-07-14T13:30Z",
      "1997-09-02T09:00Z/1997-09-02T10:00Z",
      "1997-09-04T09:00Z/1997-09-04T10:00Z",
    ]);
  });

  test("3.8.4.4: a repeat that was moved, and one that was cancelled, stand for what the rule says", async () => {
    const weekly = eventOf("UID:8", "DTSTART:19970902T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4");
    const moved = eventOf("UID:8", "RECURRENCE-ID:19970909T090000Z", "DTSTART:19970910T140000Z", "DURATION:PT2H");
    const cancelled = eventOf(
      "UID:8",
      "RECURRENCE-ID:19970916T090000Z",
      "DTSTART:19970916T090000Z",
      "STATUS:CANCELLED",
    );
    expect(await spansOf(calendarOf(moved, cancelled, weekly))).toEqual([
      "1997-09-02T09:00Z/1997-09-02T10:00Z",
      "1997-09-10T14:00Z/1997-09-10T16:00Z",
      "1997-09-23T09:00Z/1997-09-23T10:00Z",
    ]);
  });

  test("3.8.4.4: this and all that follow move together", async () => {
    const weekly = eventOf("UID:9", "DTSTART:19970902T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4");
    const later = eventOf(
      "UID:9",
      "RECURRENCE-ID;RANGE=THISANDFUTURE:19970916T090000Z",
      "DTSTART:19970916T110000Z",
      "DURATION:PT30M",
    );
    expect(await spansOf(calendarOf(weekly, later))).toEqual([
      "1997-09-02T09:00Z/1997-09-02T10:00Z",
      "1997-09-09T09:00Z/1997-09-09T10:00Z",
      "1997-09-16T11:00Z/1997-09-16T11:30Z",
      "1997-09-23T11:00Z/1997-09-23T11:30Z",
    ]);
  });
});
