import { formatDate } from "@/lib/time/calendar-date";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid } from "../steps/screens";
import { barOf, demoDay, pixelsPerHour, proposal, pull, visitTimeline } from "../steps/timeline";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

test("an empty slot and Save make a session: 2 presses, in the row's room at the hour that was pressed", async ({
  page,
  presses,
  studio,
}) => {
  await visitTimeline(page);
  const track = page.locator(`[data-track="${studio.prefix}-mix-b"]`);
  const box = await track.boundingBox();
  if (box === null) throw new Error("The row is not in sight.");
  presses.reset();
  // Monday morning, before anything of the demo.
  await page.mouse.click(box.x + 5, box.y + box.height / 2);
  const dialog = page.getByRole("dialog", { name: "New session" });
  await expect(dialog.getByLabel("Date", { exact: true })).toHaveValue(demoDay());
  await expect(dialog.getByLabel("Start", { exact: true })).toHaveValue("08:00");
  await expect(dialog.getByLabel("Room").locator("option:checked")).toHaveText("Mix B");
  await dialog.getByRole("button", { name: "Add session" }).click();
  await expectSaid(page, /^Added Tracking to /);
  expect(presses.count).toBe(2);
  await expect(page.locator(`[data-bar^="${studio.prefix}-mix-b "]`).first()).toHaveAccessibleName(/^Tracking, /);
});

eachWay(() => {
  test("New session makes one without a pointer on the board, in 2 presses", async ({ page, hand, presses }) => {
    await visitTimeline(page);
    presses.reset();
    await hand.press(page.getByRole("main").getByRole("button", { name: "New session" }));
    const dialog = page.getByRole("dialog", { name: "New session" });
    await hand.press(dialog.getByRole("button", { name: "Add session" }));
    await expectSaid(page, /^Added Tracking to /);
    expect(presses.count).toBe(2);
  });
});

test("a session without a date is drawn from the tray onto the board", async ({ page, studio }) => {
  await visitTimeline(page);
  const chip = page
    .getByRole("region", { name: "Not scheduled" })
    .getByRole("button", { name: "Vocals, date to be found" });
  const track = await page.locator(`[data-track="${studio.prefix}-mix-b"]`).boundingBox();
  const from = await chip.boundingBox();
  if (track === null || from === null) throw new Error("They are not in sight.");
  await pull(page, chip, {
    x: track.x + 30 - from.x - from.width / 2,
    y: track.y + track.height / 2 - from.y - from.height / 2,
  });
  await expect(proposal(page)).toContainText("Mix B");
  await page.mouse.up();
  await expectSaid(page, new RegExp(`^Moved Vocals, date to be found to ${formatDate(demoDay())}`));
  await expect(page.getByRole("region", { name: "Not scheduled" })).toHaveCount(0);
});

test("a session without a date that is let go beside the board stays without one, and nothing opens", async ({
  page,
}) => {
  await visitTimeline(page);
  const tray = page.getByRole("region", { name: "Not scheduled" });
  const chip = tray.getByRole("button", { name: "Vocals, date to be found" });
  await pull(page, chip, { x: 12, y: 2 });
  await expect(proposal(page)).toBeVisible();
  await page.mouse.up();
  await expect(proposal(page)).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // A press that is no drag opens the dialog: by then a drag's own click would have come too.
  await chip.click();
  await expect(page.getByRole("dialog", { name: "Move Vocals, date to be found" })).toContainText(
    "It has no date yet.",
  );
});

test("dropped on a closed room it stays where it was, says why, and goes there with a second yes", async ({
  page,
  studio,
}) => {
  await visitTimeline(page);
  const bar = barOf(page, `${studio.prefix}-sr-trk`);
  const track = await page.locator(`[data-track="${studio.prefix}-lisbon"]`).boundingBox();
  const from = await bar.boundingBox();
  if (track === null || from === null) throw new Error("They are not in sight.");
  // Two hours earlier, before Lisbon opens at nine.
  const hour = await pixelsPerHour(bar, 10.5);
  await pull(page, bar, { x: -hour * 2, y: track.y + track.height / 2 - from.y - from.height / 2 });
  await expect(proposal(page)).toContainText("Sala Lisboa is closed");
  await page.mouse.up();
  const asked = page.getByRole("alertdialog", { name: "Move it anyway?" });
  await expect(asked).toContainText("Sala Lisboa is closed");
  await expect(bar).toHaveAccessibleName(/10:00–20:30/);
  await asked.getByRole("button", { name: "Move anyway" }).click();
  await expectSaid(page, /^Moved Band day to .*Sala Lisboa/);
});
