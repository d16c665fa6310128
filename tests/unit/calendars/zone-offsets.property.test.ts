import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOfWall, zoneOffsets } from "@/lib/time/zone-offsets";
import { instantAt } from "@/lib/time/zoned";

const FROM = new Date("2025-01-01Z");
const TO = new Date("2029-01-01Z");
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "UTC",
];
const OFFSETS = new Map(ZONES.map((zone) => [zone, zoneOffsets(zone, FROM, TO)]));

/** Half of them within the hours around a clock change, where readings can differ. */
const zoneAndWall = fc.constantFrom(...ZONES).chain((zone) => {
  const changes = OFFSETS.get(zone)?.changes ?? [];
  const anywhere = fc.integer({ min: FROM.getTime() + 86_400_000, max: TO.getTime() - 86_400_000 });
  const near = changes.map(({ at, offset }) =>
    fc.integer({ min: at + offset - 7_200_000, max: at + offset + 7_200_000 }),
  );
  return fc.record({ zone: fc.constant(zone), wall: near.length > 0 ? fc.oneof(anywhere, ...near) : anywhere });
});

test("offsets of a zone read a wall time as the calendar library does, clock changes included", () => {
  fc.assert(
    fc.property(zoneAndWall, ({ zone, wall }) => {
      const minute = Math.floor(wall / 60_000) * 60_000;
      const text = new Date(minute).toISOString();
      const expected = instantAt(text.slice(0, 10), text.slice(11, 16), zone);
      const offsets = OFFSETS.get(zone) ?? { first: Number.NaN, changes: [] };
      expect(expected.ok && expected.instant.getTime()).toBe(instantOfWall(offsets, minute));
    }),
    { numRuns: 1000 },
  );
});
