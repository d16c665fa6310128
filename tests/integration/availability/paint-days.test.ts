import { afterEach, beforeEach, expect, test } from "vitest";
import { listUnavailability } from "@/lib/data/availability";
import { undoChange } from "@/lib/data/changes";
import { paintDays } from "@/lib/data/paint-days";
import type { WriteResult } from "@/lib/data/transact";
import { addUnavailability } from "@/lib/data/unavailability";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-23T09:00:00Z");
const ZONE = "Europe/London";

let studio: TestStudio;
let ana: string;

beforeEach(async () => {
  studio = await openStudio();
  ana = (await makePerson(studio, "Ana Reyes")).id;
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function paint(days: readonly string[], isAway: boolean) {
  return done(await paintDays(studio.scope, (id) => id === ana, { personId: ana, days, isAway }, NOW));
}

async function stretches(): Promise<string[]> {
  const rows = await listUnavailability(studio.scope);
  return rows.map(
    ({ startsWall, endsWall, note, rule, exceptOn }) =>
      `${startsWall.slice(5, 10)} to ${endsWall.slice(5, 10)}${note && ` ${note}`}${rule && ` ${rule} but ${exceptOn}`}`,
  );
}

test("days painted one by one become one stretch, each stroke can be undone", async () => {
  await paint(["2026-12-01"], true);
  await paint(["2026-12-03"], true);
  const joined = await paint(["2026-12-02"], true);
  expect(await stretches()).toEqual(["12-01 to 12-04"]);
  done(await undoChange(studio.scope, joined.change?.id ?? 0, NOW));
  expect(await stretches()).toEqual(["12-01 to 12-02", "12-03 to 12-04"]);
});

test("a stretch is as long as its midnights, over a change of clocks too", async () => {
  await paint(["2027-03-27", "2027-03-28", "2027-03-29"], true);
  const [entry] = await listUnavailability(studio.scope);
  expect(entry).toMatchObject({ startsAt: new Date("2027-03-27T00:00Z"), endsAt: new Date("2027-03-29T23:00Z") });
});

test("freeing a day in the middle splits a stretch, which keeps its note", async () => {
  const fields = { isAllDay: true, startsWall: "2026-12-01T00:00", endsWall: "2026-12-06T00:00", timeZone: ZONE };
  done(await addUnavailability(studio.scope, () => true, { ...fields, personId: ana, rule: "", note: "on tour" }, NOW));
  const freed = await paint(["2026-12-03"], false);
  expect(freed.change?.summary).toBe("Ana Reyes is free on Thu 3 Dec");
  expect(await stretches()).toEqual(["12-01 to 12-03 on tour", "12-04 to 12-06 on tour"]);
});

test("freeing a day of a weekly entry leaves that date out; hours stay as they are", async () => {
  const fridays = { isAllDay: true, startsWall: "2026-12-04T00:00", endsWall: "2026-12-05T00:00", timeZone: ZONE };
  const evening = { ...fridays, isAllDay: false, startsWall: "2026-12-11T19:00", endsWall: "2026-12-11T21:00" };
  const weekly = "FREQ=WEEKLY;BYDAY=FR";
  done(await addUnavailability(studio.scope, () => true, { ...fridays, personId: ana, rule: weekly, note: "" }, NOW));
  done(await addUnavailability(studio.scope, () => true, { ...evening, personId: ana, rule: "", note: "choir" }, NOW));
  await paint(["2026-12-10", "2026-12-11"], false);
  expect(await stretches()).toEqual(["12-04 to 12-05 FREQ=WEEKLY;BYDAY=FR but 2026-12-11", "12-11 to 12-11 choir"]);
});

test("somebody else's days are not painted, and those of another studio not found", async () => {
  const ben = (await makePerson(studio, "Ben Ode")).id;
  const stranger = (await makePerson(studio, "Dora", studio.foreignScope)).id;
  const before = await studio.snapshot();
  const tries = [
    [ben, "NOT_ALLOWED"],
    [stranger, "PERSON_NOT_FOUND"],
  ] as const;
  for (const [personId, code] of tries) {
    const painting = { personId, days: ["2026-12-01"], isAway: true };
    expect(await paintDays(studio.scope, (id) => id === ana, painting, NOW)).toMatchObject({ code });
  }
  expect(await studio.snapshot()).toEqual(before);
});

test("a day that only a longer entry by a rule takes is not freed, and the sentence says where to", async () => {
  const days = { isAllDay: true, startsWall: "2026-12-01T00:00", endsWall: "2026-12-04T00:00", timeZone: ZONE };
  done(
    await addUnavailability(studio.scope, () => true, { ...days, personId: ana, rule: "FREQ=MONTHLY", note: "" }, NOW),
  );
  const before = await studio.snapshot();
  const painting = { personId: ana, days: ["2026-12-02"], isAway: false };
  expect(await paintDays(studio.scope, () => true, painting, NOW)).toMatchObject({
    code: "INVALID",
    message: expect.stringMatching(/Change it in the list/),
  });
  expect(await studio.snapshot()).toEqual(before);
});
