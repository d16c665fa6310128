import { paths } from "@/lib/paths";
import { formatDate, formatLongDate } from "@/lib/time/calendar-date";
import { expectAccessible } from "../axe/scan";
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

test("by keyboard, a day leads to its week and books on that day, and the day of a week to its line of time", async ({
  page,
}) => {
  await visit(page, paths.calendar({ date: demoDay() }));
  await page.getByRole("link", { name: `Week of ${formatDate(demoDay(3))}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(paths.calendar({ view: "week", date: demoDay(3) }));
  await page.getByRole("main").getByRole("button", { name: "New session" }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "New session" });
  await expect(form.getByLabel("Date", { exact: true })).toHaveValue(demoDay(3));
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  // The name is said in British English, whatever the browser's language.
  const said = formatLongDate(demoDay(3)).replace(/^\w+ /, "");
  await page.locator(".calendar").getByRole("link", { name: said }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(paths.timeline({ span: "day", from: demoDay(3) }));
});

test("what does not fit in a day opens as a list, by keyboard too", async ({ page }) => {
  await visit(page, paths.calendar({ date: demoDay(2) }));
  for (const time of ["08:00", "09:00", "20:00"]) {
    await page.getByRole("main").getByRole("button", { name: "New session" }).click();
    const form = page.getByRole("dialog", { name: "New session" });
    await form.getByLabel("Room").selectOption("No room");
    await form.getByLabel("Start", { exact: true }).fill(time);
    await form.getByRole("button", { name: "Add session" }).click();
    await expect(form).toHaveCount(0);
  }
  const more = page.getByRole("button", { name: "+1 more" });
  await more.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: formatLongDate(demoDay(2)) });
  await expect(list.getByRole("link")).toHaveCount(5);
  await expectAccessible(page, "a day with many sessions", { within: "[role=dialog]" });
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(more).toBeFocused();
});

test("an address keeps every filter from view to view, and all of them are cleared at once", async ({
  page,
  studio,
}) => {
  const filters = {
    date: demoDay(),
    room: `${studio.prefix}-live`,
    role: "PRODUCER",
    status: "CONFIRMED",
    flagged: "1",
  };
  await visit(page, paths.calendar(filters));
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page).toHaveURL((url) => {
    const asked = Object.fromEntries(url.searchParams);
    return Object.entries({ ...filters, view: "list" }).every(([key, value]) => asked[key] === value);
  });
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(paths.calendar({ view: "list", date: demoDay() }));
});

test("nothing in sight is said, with the way back to everything", async ({ page, studio }) => {
  await visit(page, paths.calendar({ date: "2031-05-05", project: `${studio.prefix}-salt-roads` }));
  await expect(page.getByText("No sessions in May 2031 with these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Show all sessions" }).click();
  await expect(page.getByText("No sessions in May 2031.")).toBeVisible();
});

test("a session without a date stands beside, and a press finds one for it", async ({ page }) => {
  await visit(page, paths.calendar({ date: demoDay() }));
  const tray = page.getByRole("region", { name: "Not scheduled" });
  await tray.getByRole("button", { name: "Vocals, date to be found" }).click();
  await expect(page.getByRole("dialog", { name: /^Move / })).toBeVisible();
});

test.describe("for those who only look", () => {
  test.use({ accessRole: "VIEWER" });

  test("nothing books, and a session without a date leads to its page", async ({ page }) => {
    await visit(page, paths.calendar({ view: "week", date: demoDay() }));
    await expect(page.getByRole("link", { name: bandDay })).toBeVisible();
    await expect(page.getByRole("main").getByRole("button", { name: "New session" })).toHaveCount(0);
    await page.getByRole("region", { name: "Not scheduled" }).getByRole("link").first().click();
    await expect(heading(page)).toHaveText("Vocals, date to be found");
  });
});

test("a month prints as a month, on wide paper, in light colours", async ({ page }) => {
  await visit(page, paths.calendar({ date: demoDay() }));
  await expect(page.getByRole("link", { name: bandDay })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "View" })).toHaveCount(0);
  await expect(
    page
      .getByRole("main")
      .getByRole("list")
      .filter({ has: page.getByRole("heading") }),
  ).toHaveCount(0);
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
