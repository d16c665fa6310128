import { formatDate } from "@/lib/time/calendar-date";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid } from "../steps/screens";
import { barOf, demoDay, pixelsPerHour, proposal, pull, visitTimeline } from "../steps/timeline";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

const day = (offset: number) => formatDate(demoDay(offset));

// The demo's band day lasts from 10:00 to 20:30.
const BAND_DAY_HOURS = 10.5;

test.beforeEach(({ page }) => visitTimeline(page));

test("a drag shows where it goes and what it meets, and one press later it is there; undo takes it back", async ({
  page,
  presses,
  studio,
}) => {
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  const hour = await pixelsPerHour(bar, BAND_DAY_HOURS);
  presses.reset();
  await pull(page, bar, { x: hour * 2, y: 0 });
  await expect(proposal(page)).toContainText(`${day(0)}, 12:00–22:30`);
  await expect(proposal(page)).toContainText("Dana Whitfield: away: soundcheck across town, 17:00–22:30");
  await page.mouse.up();
  await expectSaid(page, `Moved Band day to ${day(0)}, 12:00–22:30`);
  expect(presses.count).toBe(1);
  await expect(bar).toHaveAccessibleName(/12:00–22:30/);
  await page.keyboard.press("ControlOrMeta+z");
  await expectSaid(page, /^Undid: Moved Band day/);
  await expect(bar).toHaveAccessibleName(/10:00–20:30/);
});

test("a drag over another row changes the room, and names whom it meets there", async ({ page, studio }) => {
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  const target = page.locator(`[data-track="${studio.prefix}-mix-b"]`);
  const [from, to] = await Promise.all([bar.boundingBox(), target.boundingBox()]);
  if (from === null || to === null) throw new Error("The rows are not in sight.");
  await pull(page, bar, { x: 0, y: to.y + to.height / 2 - from.y - from.height / 2 });
  await expect(proposal(page)).toContainText("Mix B");
  await page.mouse.up();
  await expectSaid(page, `Moved Band day to ${day(0)}, 10:00–20:30, Mix B`);
});

test("Esc while it is held leaves it where it was, and the press that ends then means nothing", async ({
  page,
  studio,
}) => {
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  await pull(page, bar, { x: 120, y: 0 });
  await expect(proposal(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(proposal(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(bar).toHaveAccessibleName(/10:00–20:30/);
});

test("an edge that is pulled changes the length", async ({ page, studio }) => {
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  const hour = await pixelsPerHour(bar, BAND_DAY_HOURS);
  const edge = bar.locator('[data-edge="end"]');
  await pull(page, edge, { x: -hour * 2, y: 0 });
  await page.mouse.up();
  await expectSaid(page, `Moved Band day to ${day(0)}, 10:00–18:30`);
});

test("by keys: M takes it up, arrows move it, Enter saves, Esc leaves it", async ({ page, presses, studio }) => {
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  await bar.focus();
  presses.reset();
  await page.keyboard.press("m");
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(proposal(page)).toBeFocused();
  await expect(proposal(page)).toContainText(`${day(1)}, 11:00–21:15`);
  await page.keyboard.press("Enter");
  await expectSaid(page, `Moved Band day to ${day(1)}, 11:00–21:15`);
  expect(presses.count).toBe(1);
  await expect(bar).toBeFocused();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(bar).toBeFocused();
  await expect(bar).toHaveAccessibleName(/11:00–21:15/);
});

test("by keys: into another room, and the focus goes along", async ({ page, studio }) => {
  await barOf(page, `${studio.prefix}-sr-trk`).focus();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowDown");
  await expect(proposal(page)).toContainText("Mix B");
  await page.keyboard.press("Enter");
  await expectSaid(page, `Moved Band day to ${day(0)}, 10:00–20:30, Mix B`);
  await expect(page.locator(`[data-bar="${studio.prefix}-mix-b ${studio.prefix}-sr-trk"]`)).toBeFocused();
});

test("by keys: far from the days in sight, it says that it does not know what is there", async ({ page, studio }) => {
  await barOf(page, `${studio.prefix}-sr-trk`).focus();
  await page.keyboard.press("m");
  await expect(proposal(page)).toContainText("soundcheck across town");
  await expect(proposal(page)).not.toContainText("shows after saving");
  for (let days = 0; days < 9; days += 1) await page.keyboard.press("PageDown");
  await expect(proposal(page)).toContainText("what is in the way there shows after saving");
  await expect(proposal(page)).not.toContainText("Nothing is in the way.");
  await page.keyboard.press("Escape");
});

test("arrows go from bar to bar, and Enter opens what one is about", async ({ page, studio }) => {
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  await bar.focus();
  await page.keyboard.press("End");
  await expect(barOf(page, `${studio.prefix}-ca-trk1`)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(bar).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("data-bar", new RegExp(`^${studio.prefix}-mix-b `));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toContainText("Who's free");
});

eachWay((way) => {
  test("the dialog moves it in 4 presses, with what is free beside each choice", async ({
    page,
    hand,
    presses,
    studio,
  }) => {
    const bar = barOf(page, `${studio.prefix}-sr-trk`);
    if (way === "keyboard") await bar.focus();
    presses.reset();
    if (way === "keyboard") await page.keyboard.press("Enter");
    else await bar.click();
    await hand.press(page.getByRole("complementary").getByRole("button", { name: "Move…" }));
    const dialog = page.getByRole("dialog", { name: "Move Band day" });
    // On Saturday nobody is anywhere.
    const choice = dialog.getByRole("radio", { name: day(5) });
    await expect(choice.locator("xpath=ancestor::label")).toContainText("Free");
    await hand.take(choice);
    await expect(dialog.getByRole("status")).toContainText(`${day(5)}, 10:00–20:30`);
    await expect(dialog.getByRole("status")).toContainText("Nothing is in the way.");
    await hand.press(dialog.getByRole("button", { name: "Save" }));
    await expectSaid(page, `Moved Band day to ${day(5)}, 10:00–20:30`);
    await expect(dialog).toHaveCount(0);
    expect(presses.count).toBe(way === "mouse" ? 4 : 3);
  });
});
