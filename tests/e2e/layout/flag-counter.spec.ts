import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";

const counter = (page: Page) => page.getByRole("banner").getByRole("link", { name: /flags/ });

/** What can be seen of the counter: its words and numbers that are more than a point in size. */
const seen = (page: Page) =>
  counter(page).evaluate((link) => {
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode()) {
      let element = walker.currentNode.parentElement;
      let isSeen = true;
      for (; element !== null && element !== link; element = element.parentElement) {
        const { width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1) isSeen = false;
      }
      if (isSeen) parts.push(walker.currentNode.textContent?.trim() ?? "");
    }
    return parts.filter(Boolean).join(" ");
  });

for (const width of [1280, 390, 320]) {
  test(`where nothing is open, the bar says so in words at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await visit(page, paths.today());
    expect(await seen(page)).toMatch(/^No (open )?flags$/);
  });
}

test.describe("with a plan", () => {
  test.use({ isDemo: true });

  for (const width of [390, 320]) {
    test(`a phone of ${width} px counts the most serious kinds, says that there are more, and nothing sticks out`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await visit(page, paths.today());
      // "6 gaps, 5 double-bookings, …": read out whole, whatever is drawn.
      const name = (await counter(page).textContent()) ?? "";
      const gaps = /(\d+)\s*gap/.exec(name)?.[1];
      const doubles = /(\d+)\s*double-booking/.exec(name)?.[1];
      expect(name).toMatch(/\d+\s*dual/);
      expect(await seen(page)).toBe(`${gaps} ${doubles} +`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const commands = page.getByRole("banner").getByRole("button");
      for (const command of await commands.all()) {
        const box = await command.boundingBox();
        if (box) expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
    });
  }
});
