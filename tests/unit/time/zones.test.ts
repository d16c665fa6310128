import { describe, expect, it } from "vitest";
import { isTimeZone, listTimeZones, zoneLabel } from "@/lib/time/zones";
import { ZONES } from "./zones-under-test";

describe("time zones", () => {
  it("in the list all exist, once each, under today's names", () => {
    const ids = listTimeZones().flatMap((group) => group.zones.map((zone) => zone.id));
    expect(ids.length).toBeGreaterThan(300);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isTimeZone(id))).toEqual([]);
    for (const id of [...ZONES, "Asia/Kolkata", "Europe/Kyiv", "UTC"]) expect(ids).toContain(id);
  });

  it.each(["", "Nowhere", "Europe/Nowhere", "+02:00", "europe/london", "Europe/London ", "../etc", "A".repeat(100)])(
    "do not include %j",
    (id) => {
      expect(isTimeZone(id)).toBe(false);
    },
  );

  it.each([
    ["Europe/London", "London"],
    ["America/Argentina/Buenos_Aires", "Buenos Aires"],
    ["America/St_Johns", "St John’s"],
    ["America/St_Kitts", "St Kitts"],
    ["America/St_Thomas", "St Thomas"],
    ["America/St_Lucia", "St Lucia"],
    ["UTC", "UTC"],
  ])("%s is called %s", (id, label) => {
    expect(zoneLabel(id)).toBe(label);
  });
});
