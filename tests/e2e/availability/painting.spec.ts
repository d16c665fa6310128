import { paths } from "@/lib/paths";
import { formatDate, formatDateRange } from "@/lib/time/calendar-date";
import { absencesAhead, dayCell, gridDay } from "../steps/availability";
import { expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

// The fourth week of the grid: the demo has nothing of Ines in it but the evening of its Tuesday.
const day = (offset: number) => gridDay(28 + offset);
const away = { selected: true };

test.beforeEach(({ page }) => visit(page, paths.me()));

test("a pull of the mouse paints several days in one write, and undo takes them back", async ({ page, presses }) => {
  const first = dayCell(page, day(2));
  const last = dayCell(page, day(4));
  await first.scrollIntoViewIfNeeded();
  presses.reset();
  await first.hover();
  await page.mouse.down();
  await dayCell(page, day(3)).hover();
  await last.hover();
  await page.mouse.up();
  await expectSaid(page, `Ines Okafor is away ${formatDateRange(day(2), day(4))}`);
  expect(presses.count).toBe(1);
  for (const offset of [2, 3, 4])
    await expect(
      page.getByRole("gridcell", { name: new RegExp(`^${formatDate(day(offset))}, away`), ...away }),
    ).toBeVisible();
  await expect(absencesAhead(page).getByText(formatDateRange(day(2), day(4)))).toBeVisible();
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).last().click();
  await expect(dayCell(page, day(3))).toHaveAttribute("aria-selected", "false");
});

test("by keys: arrows go, Shift with arrows covers, Enter paints, Escape leaves it", async ({ page }) => {
  await dayCell(page, gridDay(0)).focus();
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  await page.keyboard.press("Home");
  for (let weeks = 0; weeks < 6; weeks += 1) await page.keyboard.press("ArrowDown");
  for (let weeks = 0; weeks < 1; weeks += 1) await page.keyboard.press("ArrowUp");
  await expect(dayCell(page, day(0))).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expectSaid(page, `Ines Okafor is away on ${formatDate(day(1))}`);
  await expect(dayCell(page, day(1))).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Space");
  await expectSaid(page, `Ines Okafor is free ${formatDateRange(day(1), day(3))}`);
});

test("by clicks alone: each paints a day, and days beside each other become one entry", async ({ page }) => {
  await dayCell(page, day(2)).click();
  await expectSaid(page, `Ines Okafor is away on ${formatDate(day(2))}`);
  await dayCell(page, day(3)).click();
  await expectSaid(page, `Ines Okafor is away on ${formatDate(day(3))}`);
  await expect(absencesAhead(page).getByText(formatDateRange(day(2), day(3)))).toBeVisible();
  await dayCell(page, day(2)).click();
  await expectSaid(page, `Ines Okafor is free on ${formatDate(day(2))}`);
  await expect(dayCell(page, day(2))).toHaveAttribute("aria-selected", "false");
  await expect(dayCell(page, day(3))).toHaveAttribute("aria-selected", "true");
});

test("a day says in words what it holds, and one that is over is not painted", async ({ page }) => {
  await expect(page.getByRole("gridcell", { name: /called to Band day, 10:00–20:30/ })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /^Sun .*outside your hours/ }).first()).toBeVisible();
  const over = page.locator('[role=gridcell][aria-disabled="true"]');
  if ((await over.count()) === 0) return;
  await over.first().click({ force: true });
  await expect(page.getByRole("region", { name: "Messages" }).getByRole("status")).toHaveCount(0);
  await expect(over.first()).toHaveAttribute("aria-selected", "false");
});
