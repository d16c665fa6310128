import { expect, test } from "vitest";
import { bigCalendar } from "@/tests/setup/big-calendar";
import { calendarOf, eventOf, NINETIES, read } from "./read-calendar";

/** How often everything else of the process had its turn while something went on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOn = true;
  const count = () => {
    turns += 1;
    if (isOn) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isOn = false;
  return turns;
}

test("while a calendar of 5,000 events is read, everything else has its turns", async () => {
  const bytes = new TextEncoder().encode(bigCalendar(5000));
  const range = { from: new Date("2026-10-01Z"), to: new Date("2028-06-01Z"), timeZone: "Europe/London" };
  let reading: Awaited<ReturnType<typeof read>> | undefined;
  const turns = await turnsDuring(async () => {
    reading = await read(bytes, range);
  });
  expect(reading).toMatchObject({ ok: true, eventCount: 5000, notes: [] });
  expect(turns).toBeGreaterThan(3);
});

test("so it has while one event is looked through for a long time", async () => {
  const wild = ["DTSTART:00010101T090000Z", "DURATION:PT1M", "RRULE:FREQ=MONTHLY;COUNT=999999;BYDAY=MO,TU,WE"];
  const turns = await turnsDuring(() => read(calendarOf(eventOf("UID:1", ...wild)), NINETIES));
  expect(turns).toBeGreaterThan(3);
});
