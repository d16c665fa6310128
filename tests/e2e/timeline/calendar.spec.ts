import { paths } from "@/lib/paths";
import { expect, test } from "../steps/journey";
import { heading, visit } from "../steps/screens";
import { demoDay } from "../steps/timeline";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

const bandDay = /^Band day, Salt Roads, 10:00–20:30, Live room, Confirmed/;

test("a month leads to a session and back, with what was filtered", async ({ page, studio }) => {
  await visit(page, paths.calendar({ date: demoDay() }));
  await expect(page.getByRole("link", { name: bandDay })).toBeVisible();
  await page.getByRole("combobox", { name: "Project" }).selectOption("Salt Roads");
  await expect(page).toHaveURL(new RegExp(`project=${studio.prefix}-salt-roads`));
  await expect(page.getByRole("link", { name: /^Vocals, Low Tide/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Only with flags" }).click();
  await expect(page).toHaveURL(/flagged=1/);
  const address = page.url();
  await page.getByRole("link", { name: bandDay }).click();
  await expect(heading(page)).toHaveText("Band day");
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("link", { name: bandDay })).toBeVisible();
});

test("a day leads to its week, and a press on its empty hours books there", async ({ page }) => {
  await visit(page, paths.calendar({ view: "week", date: demoDay() }));
  await expect(page.getByRole("link", { name: bandDay })).toBeVisible();
  await page.getByRole("link", { name: "Later" }).click();
  await expect(page.getByRole("link", { name: /^Tracking day 2/ }).first()).toBeVisible();
  await page.getByRole("link", { name: "Month" }).click();
  await expect(page.getByRole("link", { name: "Month", exact: true })).toHaveAttribute("aria-current", "true");
  await visit(page, paths.calendar({ date: demoDay() }));
  const cell = page.locator(`.calendar [data-date="${demoDay(5)}"]`).last();
  // Under the day's number and above its end: nothing is planned there.
  await cell.click({ position: { x: 60, y: 90 } });
  const form = page.getByRole("dialog", { name: "New session" });
  await expect(form.getByLabel("Date", { exact: true })).toHaveValue(demoDay(5));
});

test("by keyboard, a session of the month is reached and opened", async ({ page }) => {
  await visit(page, paths.calendar({ date: demoDay() }));
  const event = page.getByRole("link", { name: bandDay });
  await event.focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Band day");
});

test("the list names every session of the month in words", async ({ page }) => {
  await visit(page, paths.calendar({ view: "list", date: demoDay() }));
  const row = page.getByRole("main").getByRole("link", { name: /Band day/ });
  await expect(row).toContainText("10:00–20:30");
  await expect(row).toContainText("Live room");
  await row.click();
  await expect(heading(page)).toHaveText("Band day");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test("the month is a list, and nothing is wider than the screen", async ({ page }) => {
    await visit(page, paths.calendar({ date: demoDay() }));
    await expect(page.getByRole("main").getByRole("link", { name: /Band day/ })).toBeVisible();
    await expect(page.locator(".calendar")).toHaveCount(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
