/** The examples of RFC 5545, section 3.8.5.3, all at 09:00 in New York: what the text there lists, up to where it breaks off. */
export interface RfcExample {
  name: string;
  startsOn: string;
  rules: readonly string[];
  exceptOn?: string;
  /** the dates from the start, in full when the rule ends */
  dates: readonly string[];
  isEnding: boolean;
}

/** "1997-09 2 9 16" as three dates. */
function dates(...months: readonly string[]): string[] {
  return months.flatMap((text) => {
    const [month = "", ...days] = text.split(" ");
    return days.map((day) => `${month}-${day.padStart(2, "0")}`);
  });
}

function everyDay(month: string, from: number, to: number): string {
  return `${month} ${Array.from({ length: to - from + 1 }, (_, index) => from + index).join(" ")}`;
}

function example(
  name: string,
  startsOn: string,
  rules: string | readonly string[],
  listed: readonly string[],
  exceptOn = "",
): RfcExample {
  const all = typeof rules === "string" ? [rules] : rules;
  const isEnding = all.every((rule) => /COUNT|UNTIL/.test(rule));
  return { name, startsOn, rules: all, exceptOn, dates: listed, isEnding };
}

const WINTER_1997 = [everyDay("1997-10", 1, 31), everyDay("1997-11", 1, 30), everyDay("1997-12", 1, 23)];

export const RFC_EXAMPLES: readonly RfcExample[] = [
  example("daily for 10 times", "1997-09-02", "FREQ=DAILY;COUNT=10", dates(everyDay("1997-09", 2, 11))),
  example(
    "daily until 24 December 1997",
    "1997-09-02",
    "FREQ=DAILY;UNTIL=19971224T000000Z",
    dates(everyDay("1997-09", 2, 30), ...WINTER_1997),
  ),
  example(
    "every other day, for ever",
    "1997-09-02",
    "FREQ=DAILY;INTERVAL=2",
    dates(
      "1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30",
      "1997-10 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30",
      "1997-11 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29",
      "1997-12 1 3",
    ),
  ),
  example(
    "every 10 days, 5 times",
    "1997-09-02",
    "FREQ=DAILY;INTERVAL=10;COUNT=5",
    dates("1997-09 2 12 22", "1997-10 2 12"),
  ),
  example(
    "every day in January, for 3 years",
    "1998-01-01",
    [
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    ],
    dates(everyDay("1998-01", 1, 31), everyDay("1999-01", 1, 31), everyDay("2000-01", 1, 31)),
  ),
  example(
    "weekly for 10 times",
    "1997-09-02",
    "FREQ=WEEKLY;COUNT=10",
    dates("1997-09 2 9 16 23 30", "1997-10 7 14 21 28", "1997-11 4"),
  ),
  example(
    "weekly until 24 December 1997",
    "1997-09-02",
    "FREQ=WEEKLY;UNTIL=19971224T000000Z",
    dates("1997-09 2 9 16 23 30", "1997-10 7 14 21 28", "1997-11 4 11 18 25", "1997-12 2 9 16 23"),
  ),
  example(
    "every other week, for ever",
    "1997-09-02",
    "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
    dates("1997-09 2 16 30", "1997-10 14 28", "1997-11 11 25", "1997-12 9 23", "1998-01 6 20", "1998-02 3 17"),
  ),
  example(
    "weekly on Tuesday and Thursday for five weeks",
    "1997-09-02",
    ["FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"],
    dates("1997-09 2 4 9 11 16 18 23 25 30", "1997-10 2"),
  ),
  example(
    "every other week on Monday, Wednesday and Friday until 24 December 1997",
    "1997-09-01",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
    dates(
      "1997-09 1 3 5 15 17 19 29",
      "1997-10 1 3 13 15 17 27 29 31",
      "1997-11 10 12 14 24 26 28",
      "1997-12 8 10 12 22",
    ),
  ),
  example(
    "every other week on Tuesday and Thursday, 8 times",
    "1997-09-02",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
    dates("1997-09 2 4 16 18 30", "1997-10 2 14 16"),
  ),
  example(
    "monthly on the first Friday, 10 times",
    "1997-09-05",
    "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
    dates(
      "1997-09 5",
      "1997-10 3",
      "1997-11 7",
      "1997-12 5",
      "1998-01 2",
      "1998-02 6",
      "1998-03 6",
      "1998-04 3",
      "1998-05 1",
      "1998-06 5",
    ),
  ),
  example(
    "monthly on the first Friday until 24 December 1997",
    "1997-09-05",
    "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
    dates("1997-09 5", "1997-10 3", "1997-11 7", "1997-12 5"),
  ),
  example(
    "every other month on the first and last Sunday, 10 times",
    "1997-09-07",
    "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
    dates("1997-09 7 28", "1997-11 2 30", "1998-01 4 25", "1998-03 1 29", "1998-05 3 31"),
  ),
  example(
    "monthly on the second to last Monday for 6 months",
    "1997-09-22",
    "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
    dates("1997-09 22", "1997-10 20", "1997-11 17", "1997-12 22", "1998-01 19", "1998-02 16"),
  ),
  example(
    "monthly on the third to the last day, for ever",
    "1997-09-28",
    "FREQ=MONTHLY;BYMONTHDAY=-3",
    dates("1997-09 28", "1997-10 29", "1997-11 28", "1997-12 29", "1998-01 29", "1998-02 26"),
  ),
  example(
    "monthly on the 2nd and 15th, 10 times",
    "1997-09-02",
    "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
    dates("1997-09 2 15", "1997-10 2 15", "1997-11 2 15", "1997-12 2 15", "1998-01 2 15"),
  ),
  example(
    "monthly on the first and last day, 10 times",
    "1997-09-30",
    "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
    dates("1997-09 30", "1997-10 1 31", "1997-11 1 30", "1997-12 1 31", "1998-01 1 31", "1998-02 1"),
  ),
  example(
    "every 18 months on the 10th to 15th, 10 times",
    "1997-09-10",
    "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
    dates("1997-09 10 11 12 13 14 15", "1999-03 10 11 12 13"),
  ),
  example(
    "every Tuesday, every other month",
    "1997-09-02",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
    dates("1997-09 2 9 16 23 30", "1997-11 4 11 18 25", "1998-01 6 13 20 27", "1998-03 3 10 17 24 31"),
  ),
  example(
    "yearly in June and July, 10 times",
    "1997-06-10",
    "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
    [1997, 1998, 1999, 2000, 2001].flatMap((year) => [`${year}-06-10`, `${year}-07-10`]),
  ),
  example(
    "every other year in January, February and March, 10 times",
    "1997-03-10",
    "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
    ["1997-03-10", ...[1999, 2001, 2003].flatMap((year) => [`${year}-01-10`, `${year}-02-10`, `${year}-03-10`])],
  ),
  example(
    "every third year on the 1st, 100th and 200th day, 10 times",
    "1997-01-01",
    "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
    [
      ...["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01", "2000-04-09", "2000-07-18"],
      ...["2003-01-01", "2003-04-10", "2003-07-19", "2006-01-01"],
    ],
  ),
  example("every 20th Monday of the year, for ever", "1997-05-19", "FREQ=YEARLY;BYDAY=20MO", [
    "1997-05-19",
    "1998-05-18",
    "1999-05-17",
  ]),
  example("Monday of week 20, for ever", "1997-05-12", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", [
    "1997-05-12",
    "1998-05-11",
    "1999-05-17",
  ]),
  example(
    "every Thursday in March, for ever",
    "1997-03-13",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
    dates("1997-03 13 20 27", "1998-03 5 12 19 26", "1999-03 4 11 18 25"),
  ),
  example(
    "every Thursday from June to August, for ever",
    "1997-06-05",
    "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
    dates(
      "1997-06 5 12 19 26",
      "1997-07 3 10 17 24 31",
      "1997-08 7 14 21 28",
      "1998-06 4 11 18 25",
      "1998-07 2 9 16 23 30",
      "1998-08 6 13 20 27",
      "1999-06 3 10 17 24",
      "1999-07 1 8 15 22 29",
      "1999-08 5 12 19 26",
    ),
  ),
  example(
    "every Friday the 13th, for ever, without the day that it is written on",
    "1997-09-02",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    dates("1998-02 13", "1998-03 13", "1998-11 13", "1999-08 13", "2000-10 13"),
    "1997-09-02",
  ),
  example(
    "the first Saturday that follows the first Sunday, for ever",
    "1997-09-13",
    "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
    dates(
      "1997-09 13",
      "1997-10 11",
      "1997-11 8",
      "1997-12 13",
      "1998-01 10",
      "1998-02 7",
      "1998-03 7",
      "1998-04 11",
      "1998-05 9",
      "1998-06 13",
    ),
  ),
  example(
    "every 4 years on the first Tuesday after a Monday in November, for ever",
    "1996-11-05",
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    ["1996-11-05", "2000-11-07", "2004-11-02"],
  ),
  example(
    "the third Tuesday, Wednesday or Thursday of the month, for 3 months",
    "1997-09-04",
    "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
    ["1997-09-04", "1997-10-07", "1997-11-06"],
  ),
  example("the second to last weekday of the month", "1997-09-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", [
    "1997-09-29",
    "1997-10-30",
    "1997-11-27",
    "1997-12-30",
    "1998-01-29",
    "1998-02-26",
    "1998-03-30",
  ]),
  example(
    "weeks that begin on Monday",
    "1997-08-05",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
    dates("1997-08 5 10 19 24"),
  ),
  example(
    "weeks that begin on Sunday",
    "1997-08-05",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
    dates("1997-08 5 17 19 31"),
  ),
  example(
    "a date that does not exist is passed over",
    "2007-01-15",
    "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
    dates("2007-01 15 30", "2007-02 15", "2007-03 15 30"),
  ),
];

/** Examples of the same section that repeat within a day: not for plans. */
export const RFC_REFUSED: readonly string[] = [
  "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
  "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
  "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
  "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
  "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
];
