import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDemo } from "@/lib/data/demo";
import { findNextFree } from "@/lib/loaders/next-free";
import { placementSetting } from "@/lib/loaders/placement-setting";
import { loadStudioPlan, type StudioPlan } from "@/lib/loaders/studio-plan";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { OWNER } from "../../unit/coverage-view/studio-plan-of";

const NOW = new Date("2026-11-22T10:00:00Z");

let studio: TestStudio;
let plan: StudioPlan;

beforeAll(async () => {
  studio = await openStudio();
  const loaded = await loadDemo(studio.scope, NOW);
  if (!loaded.ok) throw new Error(loaded.message);
  const actor = { ...OWNER, studioId: studio.scope.studioId, userId: studio.scope.userId ?? "" };
  plan = await loadStudioPlan(actor, NOW);
});
afterAll(() => studio.remove());

const from = new Date("2026-11-23T00:00:00Z");
const span = { startsAt: from, endsAt: new Date("2026-12-21T00:00:00Z") };

test("what is in the way is the same, looked up for one time or for four weeks at once", () => {
  const setting = placementSetting(plan, NOW);
  const places = plan.rooms.flatMap((room) =>
    plan.people.map((person) => ({ roomId: room.id, personIds: [person.id] })),
  );
  let found = 0;
  for (const place of [...places, { roomId: null, personIds: plan.people.map(({ id }) => id) }]) {
    const once = setting.within(span, place);
    for (let hour = 0; hour < 27 * 24; hour += 7) {
      const startsAt = new Date(from.getTime() + hour * 3_600_000);
      const window = { startsAt, endsAt: new Date(startsAt.getTime() + 5 * 3_600_000) };
      const placement = { sessionId: null, window, ...place };
      const kinds = setting.conflictsOf(placement).map(({ kind }) => kind);
      expect(new Set(once.conflictsOf(placement).map(({ kind }) => kind))).toEqual(new Set(kinds));
      found += kinds.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});

test("the next free time is the first half hour of a day at which nothing is in the way", () => {
  const setting = placementSetting(plan, NOW);
  for (const room of plan.rooms) {
    for (const person of plan.people) {
      const place = { sessionId: null, roomId: room.id, personIds: [person.id] };
      const slot = findNextFree({ ...place, minutes: 240, from, timeZone: "UTC" }, setting, NOW);
      const isFree = (startsAt: Date) =>
        setting.conflictsOf({ ...place, window: { startsAt, endsAt: new Date(startsAt.getTime() + 240 * 60_000) } })
          .length === 0;
      const halves = Array.from({ length: 28 * 48 }, (_, index) => new Date(from.getTime() + index * 1_800_000));
      const first = halves.find(
        (at) => at.getUTCHours() * 2 + at.getUTCMinutes() / 30 >= 16 && isDay(at) && isFree(at),
      );
      expect(slot && `${slot.startsOn}T${slot.startTime}`).toBe(first?.toISOString().slice(0, 16) ?? null);
    }
  }
});

/** From eight to eight, both full hours included. */
function isDay(at: Date): boolean {
  return at.getUTCHours() < 20 || (at.getUTCHours() === 20 && at.getUTCMinutes() === 0);
}
