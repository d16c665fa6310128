import { expect, test } from "vitest";
import { barCounts } from "@/components/frame/bar-counts";
import { NO_FLAGS } from "@/lib/domain/review";

const drawn = (counts: Partial<typeof NO_FLAGS>) =>
  barCounts({ ...NO_FLAGS, ...counts }).map(({ kind, from }) => `${kind} from ${from}`);

test("notes alone are counted on every bar: a bar with nothing in it would be a link without words", () => {
  expect(drawn({ notes: 4 })).toEqual(["notes from phone"]);
});

test("a phone counts double-bookings before duals", () => {
  const counts = { gaps: 114, duals: 1, doubleBookings: 40, unavailable: 2, notes: 9 };
  expect(drawn({ ...counts, urgentDoubleBookings: 1 })).toEqual([
    "doubleBookings from phone",
    "gaps from phone",
    "unavailable from tablet",
    "duals from tablet",
    "notes from wide",
  ]);
  expect(drawn(counts).slice(0, 2)).toEqual(["gaps from phone", "doubleBookings from phone"]);
});

test("notes give way where there is anything louder", () => {
  expect(drawn({ gaps: 1, notes: 4 })).toEqual(["gaps from phone", "notes from wide"]);
});
