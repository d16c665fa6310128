import { describe, expect, test } from "vitest";
import { calendarOf, eventOf, readWell } from "./read-calendar";

/** The first repeats that each rule of RFC 5545, section 3.8.5.3, is said there to give, as clocks in New York show them. */
const RULES: readonly [start: string, rule: string, said: string, isWhole?: "whole"][] = [
  ["19970902T090000", "FREQ=DAILY;COUNT=10", "9/2 9/3 9/4 9/5 9/6 9/7 9/8 9/9 9/10 9/11", "whole"],
  ["19970902T090000", "FREQ=DAILY;INTERVAL=2", "9/2 9/4 9/6 9/8"],
  ["19970902T090000", "FREQ=DAILY;INTERVAL=10;COUNT=5", "9/2 9/12 9/22 10/2 10/12", "whole"],
  ["19970902T090000", "FREQ=WEEKLY;COUNT=4", "9/2 9/9 9/16 9/23", "whole"],
  ["19970902T090000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "9/2 9/16 9/30 10/14 10/28 11/11"],
  ["19970902T090000", "FREQ=WEEKLY;UNTIL=19970916T000000Z;WKST=SU;BYDAY=TU,TH", "9/2 9/4 9/9 9/11", "whole"],
  [
    "19970901T090000",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
    "9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 11/10 11/12 11/14 11/24 11/26 11/28 12/8 12/10 12/12 12/22",
    "whole",
  ],
  [
    "19970902T090000",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
    "9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16",
    "whole",
  ],
  ["19970905T090000", "FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "9/5 10/3 11/7 12/5", "whole"],
  ["19970905T090000", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "9/5 10/3 11/7 12/5", "whole"],
  ["19970907T090000", "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU", "9/7 9/28 11/2 11/30", "whole"],
  ["19970922T090000", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "9/22 10/20 11/17 12/22 1998/1/19 1998/2/16", "whole"],
  ["19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3", "9/28 10/29 11/28 12/29 1998/1/29 1998/2/26"],
  ["19970902T090000", "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15", "9/2 9/15 10/2 10/15", "whole"],
  ["19970930T090000", "FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1", "9/30 10/1 10/31 11/1 11/30", "whole"],
  [
    "19970910T090000",
    "FREQ=MONTHLY;INTERVAL=18;COUNT=7;BYMONTHDAY=10,11,12,13,14,15",
    "9/10 9/11 9/12 9/13 9/14 9/15 1999/3/10",
    "whole",
  ],
  ["19970902T090000", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25 1998/1/6"],
  ["19970610T090000", "FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "6/10 7/10 1998/6/10 1998/7/10", "whole"],
  ["19970310T090000", "FREQ=YEARLY;INTERVAL=2;COUNT=4;BYMONTH=1,2,3", "3/10 1999/1/10 1999/2/10 1999/3/10", "whole"],
  ["19970101T090000", "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200", "1/1 4/10 7/19 2000/1/1", "whole"],
  ["19970519T090000", "FREQ=YEARLY;BYDAY=20MO", "5/19 1998/5/18 1999/5/17"],
  ["19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "5/12 1998/5/11 1999/5/17"],
  [
    "19970313T090000",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
    "3/13 3/20 3/27 1998/3/5 1998/3/12 1998/3/19 1998/3/26 1999/3/4",
  ],
  [
    "19970605T090000",
    "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
    "6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28 1998/6/4",
  ],
  ["19980213T090000", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998/2/13 1998/3/13 1998/11/13 1999/8/13 2000/10/13"],
  [
    "19970913T090000",
    "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
    "9/13 10/11 11/8 12/13 1998/1/10 1998/2/7 1998/3/7",
  ],
  ["19961105T090000", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996/11/5 2000/11/7"],
  ["19970904T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "9/4 10/7 11/6", "whole"],
  [
    "19970929T090000",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    "9/29 10/30 11/27 12/30 1998/1/29 1998/2/26 1998/3/30",
  ],
  ["19970902T090000", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", "9/2@9:00 9/2@12:00 9/2@15:00", "whole"],
  [
    "19970902T090000",
    "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
    "9/2@9:00 9/2@9:15 9/2@9:30 9/2@9:45 9/2@10:00 9/2@10:15",
    "whole",
  ],
  ["19970902T090000", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "9/2@9:00 9/2@10:30 9/2@12:00 9/2@13:30", "whole"],
  [
    "19970902T090000",
    "FREQ=DAILY;COUNT=28;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
    "9/2@9:00 9/2@9:20 9/2@9:40 9/2@10:00 9/2@10:20",
  ],
  [
    "19970902T090000",
    "FREQ=MINUTELY;COUNT=28;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    "9/2@9:00 9/2@9:20 9/2@9:40 9/2@10:00 9/2@10:20",
  ],
  ["19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "8/5 8/10 8/19 8/24", "whole"],
  ["19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "8/5 8/17 8/19 8/31", "whole"],
  [
    "20000115T090000",
    "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
    "2000/1/15 2000/1/30 2000/2/15 2000/3/15 2000/3/30",
    "whole",
  ],
  // Not of the standard: positions in a week, the last week of a year, a day that most years have not.
  ["19970901T090000", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=3", "9/1 9/5 9/12 9/19"],
  ["19971229T090000", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,FR", "12/29 1998/1/2 1999/1/4 1999/1/8"],
  ["19960229T090000", "FREQ=YEARLY", "1996/2/29 2000/2/29", "whole"],
];

/** "9/2" or "1998/1/5@9:20", as said above. */
function said(instant: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/New_York",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const year = part("year") === "1997" ? "" : `${part("year")}/`;
  return `${year}${part("month")}/${part("day")}@${part("hour")}:${part("minute")}`;
}

const WITH_TIMES = RULES.map(([start, rule, days, isWhole]) => {
  const expected = days.split(" ").map((day) => (day.includes("@") ? day : `${day}@9:00`).replace("@09", "@9"));
  return { start, rule, expected, isWhole: isWhole !== undefined };
});

describe("the rules of RFC 5545", () => {
  test.each(WITH_TIMES)("$rule from $start", async ({ start, rule, expected, isWhole }) => {
    const event = eventOf("UID:1", `DTSTART;TZID=America/New_York:${start}`, "DURATION:PT1M", `RRULE:${rule}`);
    const { times } = await readWell(calendarOf(event));
    const found = times.map(({ startsAt }) => said(startsAt).replace("@09:", "@9:"));
    expect(isWhole ? found : found.slice(0, expected.length)).toEqual(expected);
  });

  test("FREQ=DAILY;UNTIL=19971224T000000Z ends on the day before, by the clock of New York", async () => {
    const rule = "RRULE:FREQ=DAILY;UNTIL=19971224T000000Z";
    const event = eventOf("UID:1", "DTSTART;TZID=America/New_York:19970902T090000", "DURATION:PT1H", rule);
    const { times } = await readWell(calendarOf(event));
    expect(times).toHaveLength(29 + 31 + 30 + 23);
    // Nine in the morning stays nine when the clocks go back on 26 October.
    expect(times[0]?.startsAt.toISOString()).toBe("1997-09-02T13:00:00.000Z");
    expect(times.at(-1)?.startsAt.toISOString()).toBe("1997-12-23T14:00:00.000Z");
  });

  test("every day in January for three years is the same by years and by days", async () => {
    const rules = [
      "RRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "RRULE:FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    ];
    const [byYears, byDays] = await Promise.all(
      rules.map(async (rule) => {
        const start = "DTSTART;TZID=America/New_York:19980101T090000";
        return (await readWell(calendarOf(eventOf("UID:1", start, "DURATION:PT1H", rule)))).times;
      }),
    );
    expect(byYears).toHaveLength(93);
    expect(byDays).toEqual(byYears);
  });
});
