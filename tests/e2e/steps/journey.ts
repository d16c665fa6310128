import { test as base, expect } from "../fixtures";
import { type Hand, handOf, WAYS, type Way } from "./hand";

export { expect };

/** A test that is gone by mouse unless it says `test.use({ way: "keyboard" })`. */
export const test = base.extend<{ way: Way; hand: Hand }>({
  way: ["mouse", { option: true }],
  // Made before any hook opens a page, and after the counter, which sees nothing of pages that were open before it.
  hand: [({ page, way, presses: _ }, use) => use(handOf(way, page)), { auto: true }],
});

/** The same tests by mouse, and by keyboard alone. */
export function eachWay(declare: (way: Way) => void): void {
  for (const way of WAYS) {
    test.describe(`by ${way}`, () => {
      test.use({ way });
      declare(way);
    });
  }
}
