import { paths } from "@/lib/paths";
import { inspectDualRole, inspector, takeRemedy } from "../steps/flags";
import { eachWay, expect, test } from "../steps/journey";
import { visit } from "../steps/screens";

test.use({ isDemo: true });

test("a pressed flag keeps its place on screen and is marked while the inspector explains it", async ({ page }) => {
  await visit(page, paths.flags());
  const row = page.locator("[data-flag]").nth(9);
  await row.scrollIntoViewIfNeeded();
  const top = async () => Math.round((await row.boundingBox())?.y ?? 0);
  const width = async () => (await row.boundingBox())?.width ?? 0;
  const [topBefore, widthBefore] = [await top(), await width()];

  await row.click();
  await expect(inspector(page)).toContainText("What would lower it");
  expect(await width()).toBeLessThan(widthBefore);
  expect(await top()).toBe(topBefore);
  await expect(page.locator("[data-flag][aria-current=true]")).toHaveCount(1);
  await expect(row).toHaveAttribute("aria-current", "true");

  await page.keyboard.press("Escape");
  await expect(inspector(page)).toHaveCount(0);
  expect(await top()).toBe(topBefore);
  await expect(page.locator("[data-flag][aria-current=true]")).toHaveCount(0);
});

eachWay(() => {
  test("the reasons open in sight, and Escape leaves them before it leaves the inspector", async ({
    page,
    hand,
    studio,
  }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
    await inspectDualRole(page, hand);
    await takeRemedy(page, hand, "Keep it as it is, and say why");
    const reasons = inspector(page).getByRole("group", { name: "Keep it on purpose, because" });
    await expect(reasons).toBeInViewport({ ratio: 1 });

    await page.keyboard.press("Escape");
    await expect(reasons).toHaveCount(0);
    await expect(inspector(page).getByRole("button", { name: "Keep it as it is, and say why" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(inspector(page)).toHaveCount(0);
  });
});
