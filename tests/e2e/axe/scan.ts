import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

/** WCAG 2.2, levels A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Finds nothing to fault in what is on screen, or in the part of it that `within` names. The test goes on either way. */
export async function expectAccessible(
  page: Page,
  what: string,
  { within, exceptRule }: { within?: string; exceptRule?: string } = {},
): Promise<void> {
  // Its newer mode gathers frames in a second page each time; there are no frames here.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS);
  if (within) builder.include(within);
  if (exceptRule) builder.disableRules(exceptRule);
  const { violations } = await builder.analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}\n  ${failureSummary}`),
  );
  expect.soft(faults, `${what}: faults of accessibility`).toEqual([]);
}

/** Two-way scroll: the page itself must never be wider than the window (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const { wide, culprits } = await page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    // What scrolls inside itself may be as wide as it likes.
    const isContained = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) ||
        isContained(element.parentElement));
    const culprits = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !isContained(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120));
    return { wide: root.scrollWidth - width, culprits: culprits.slice(0, 3) };
  });
  expect.soft(wide, `${what} is wider than the window by some pixels: ${culprits.join("\n")}`).toBeLessThanOrEqual(0);
}
