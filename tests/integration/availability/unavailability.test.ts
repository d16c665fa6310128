import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listUnavailability } from "@/lib/data/availability";
import { undoChange } from "@/lib/data/changes";
import { newId } from "@/lib/data/ids";
import { removePerson } from "@/lib/data/people";
import { saveHours } from "@/lib/data/person-hours";
import { mergePeople } from "@/lib/data/person-merge";
import type { WriteResult } from "@/lib/data/transact";
import {
  addUnavailability,
  removeUnavailability,
  saveUnavailability,
  skipUnavailability,
  type UnavailabilityFields,
} from "@/lib/data/unavailability";
import { ABSENCE_LIMITS } from "@/lib/domain/absence-limits";
import { type AccessRole, mayKeepFor } from "@/lib/domain/access-role";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-23T09:00:00Z");
const DAYS: UnavailabilityFields = {
  isAllDay: true,
  startsWall: "2026-11-27T00:00",
  endsWall: "2026-11-28T00:00",
  timeZone: "Europe/London",
  rule: "FREQ=WEEKLY;BYDAY=FR",
  note: "no Fridays",
};

let studio: TestStudio;
let ana: string;
let ben: string;

beforeEach(async () => {
  studio = await openStudio();
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ben = (await makePerson(studio, "Ben Ode")).id;
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** What an account may keep: the rule of the app, by its access and the person it is. */
const by = (accessRole: AccessRole, personId: string | null) => (id: string) =>
  mayKeepFor({ accessRole, personId }, id);
const keeper = by("MANAGER", null);

async function add(personId = ana, fields: Partial<UnavailabilityFields> = {}, mayKeep = keeper) {
  return addUnavailability(studio.scope, mayKeep, { ...DAYS, ...fields, personId }, NOW);
}

async function entries() {
  return listUnavailability(studio.scope);
}

describe("an absence", () => {
  test("is kept as it was said, with the instants of the first time, and can be taken back", async () => {
    const result = done(await add());
    expect(result.change?.summary).toBe("Ana Reyes is away Fri 27 Nov 2026, every week on Fri");
    expect(await entries()).toMatchObject([
      { ...DAYS, personId: ana, startsAt: new Date("2026-11-27T00:00Z"), endsAt: new Date("2026-11-28T00:00Z") },
    ]);
    done(await undoChange(studio.scope, result.change?.id ?? 0, NOW));
    expect(await entries()).toEqual([]);
  });

  test("is edited on the version that was seen; a date that the new rule does not have is left out no more", async () => {
    const { id } = done(await add()).value;
    for (const date of ["2026-12-04", "2026-12-11"]) {
      const [entry] = await entries();
      done(
        await skipUnavailability(
          studio.scope,
          keeper,
          { id, version: entry?.version ?? 0, date, isLeftOut: true },
          NOW,
        ),
      );
    }
    const until = { ...DAYS, rule: "FREQ=WEEKLY;UNTIL=20261204;BYDAY=FR" };
    expect(await saveUnavailability(studio.scope, keeper, { id, version: 1 }, until, NOW)).toMatchObject({
      code: "STALE",
    });
    done(await saveUnavailability(studio.scope, keeper, { id, version: 3 }, until, NOW));
    expect(await entries()).toMatchObject([{ exceptOn: "2026-12-04", rule: until.rule }]);
  });

  test("leaves out a date that it has, brings it back, and refuses any other day", async () => {
    const { id } = done(await add()).value;
    const skip = (version: number, date: string, isLeftOut: boolean) =>
      skipUnavailability(studio.scope, keeper, { id, version, date, isLeftOut }, NOW);
    expect(done(await skip(1, "2026-12-04", true)).change?.summary).toBe("Ana Reyes is not away on Fri 4 Dec");
    expect(await entries()).toMatchObject([{ exceptOn: "2026-12-04" }]);
    expect(await skip(1, "2026-12-11", true)).toMatchObject({ code: "STALE" });
    done(await skip(2, "2026-12-04", false));
    expect(await entries()).toMatchObject([{ exceptOn: "" }]);
    expect(await skip(3, "2026-12-05", true)).toMatchObject({
      code: "INVALID",
      message: expect.stringMatching(/Sat 5 Dec/),
    });
    expect(await skip(3, "2026-11-20", true)).toMatchObject({ code: "INVALID" });
  });

  test("whose end is not after its start is refused beside the field", async () => {
    expect(await add(ana, { endsWall: DAYS.startsWall })).toMatchObject({
      code: "INVALID",
      fields: { endsOn: expect.any(String) },
    });
  });

  test("is one too many after two hundred", async () => {
    await studio.write((transaction) =>
      transaction.unavailability.createMany({
        data: Array.from({ length: ABSENCE_LIMITS.entriesMax }, () => ({
          ...DAYS,
          id: newId(),
          studioId: studio.scope.studioId,
          personId: ana,
          startsAt: NOW,
          endsAt: NOW,
          createdAt: NOW,
        })),
      }),
    );
    expect(await add()).toMatchObject({ code: "INVALID", message: expect.stringMatching(/200 entries at most/) });
    done(await add(ben));
  });
});

describe("whose absence it is", () => {
  test.each<[AccessRole, boolean]>([
    ["OWNER", true],
    ["MANAGER", true],
    ["MEMBER", false],
    ["VIEWER", false],
  ])("%s keeps everybody's: %s; everybody their own", async (role, isKeeper) => {
    const { id } = done(await add(ben)).value;
    const own = by(role, ana);
    const mine = done(await add(ana, {}, own)).value;
    done(await saveUnavailability(studio.scope, own, { id: mine.id, version: 1 }, { ...DAYS, note: "" }, NOW));
    done(await removeUnavailability(studio.scope, own, { id: mine.id, version: 2 }, NOW));
    const before = await studio.snapshot();
    const hours = { timeZone: null, workingHours: "Mo 10:00-18:00" };
    const tries = [
      () => saveUnavailability(studio.scope, own, { id, version: 1 }, { ...DAYS, note: "x" }, NOW),
      () => skipUnavailability(studio.scope, own, { id, version: 2, date: "2026-12-04", isLeftOut: true }, NOW),
      () => add(ben, {}, own),
      () => saveHours(studio.scope, own, { personId: ben, version: 1 }, hours, NOW),
      () => removeUnavailability(studio.scope, own, { id, version: 3 }, NOW),
    ];
    for (const attempt of tries) {
      const result = await attempt();
      if (isKeeper) done(result);
      else expect(result).toMatchObject({ code: "NOT_ALLOWED" });
    }
    if (!isKeeper) expect(await studio.snapshot()).toEqual(before);
  });

  test("of another studio is not found, whatever the account may do", async () => {
    const stranger = (await makePerson(studio, "Dora", studio.foreignScope)).id;
    const foreign = done(
      await addUnavailability(studio.foreignScope, () => true, { ...DAYS, personId: stranger }, NOW),
    );
    const seen = { id: foreign.value.id, version: 1 };
    const before = await studio.snapshot();
    const all = () => true;
    expect(await add(stranger, {}, all)).toMatchObject({ code: "PERSON_NOT_FOUND" });
    expect(await saveUnavailability(studio.scope, all, seen, DAYS, NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(await removeUnavailability(studio.scope, all, seen, NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await skipUnavailability(studio.scope, all, { ...seen, date: "2026-12-04", isLeftOut: true }, NOW),
    ).toMatchObject({ code: "NOT_FOUND" });
    const hours = { timeZone: null, workingHours: "" };
    expect(await saveHours(studio.scope, all, { personId: stranger, version: 1 }, hours, NOW)).toMatchObject({
      code: "PERSON_NOT_FOUND",
    });
    expect(await studio.snapshot()).toEqual(before);
  });
});

test("working hours say what was changed, and a stale edit is refused", async () => {
  const hours = { timeZone: "Europe/Lisbon", workingHours: "Mo 10:00-18:00" };
  const saved = done(await saveHours(studio.scope, by("VIEWER", ana), { personId: ana, version: 1 }, hours, NOW));
  expect(saved.change?.summary).toBe("Changed Ana Reyes: time zone, working hours");
  expect(
    await saveHours(studio.scope, keeper, { personId: ana, version: 1 }, { ...hours, timeZone: null }, NOW),
  ).toMatchObject({
    code: "STALE",
    current: { timeZone: "Europe/Lisbon" },
  });
});

describe("with a person's record", () => {
  test("absences move when it is merged, and hours where the other has none", async () => {
    done(await add(ben));
    const hours = { timeZone: "Europe/Lisbon", workingHours: "Mo 10:00-18:00" };
    done(await saveHours(studio.scope, keeper, { personId: ben, version: 1 }, hours, NOW));
    const before = await studio.snapshot();
    const merged = done(await mergePeople(studio.scope, { id: ana, version: 1 }, { id: ben, version: 2 }, NOW));
    expect(await entries()).toMatchObject([{ personId: ana, note: "no Fridays" }]);
    expect(await studio.reader.person.findMany({ where: { id: ana } })).toMatchObject([hours]);
    done(await undoChange(studio.scope, merged.change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("absences go when it is removed, and come back when that is undone", async () => {
    done(await add());
    const before = await studio.snapshot();
    const removed = done(await removePerson(studio.scope, { id: ana, version: 1 }, NOW));
    expect(await entries()).toEqual([]);
    done(await undoChange(studio.scope, removed.change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });
});
