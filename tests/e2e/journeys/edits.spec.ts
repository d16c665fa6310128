import { paths } from "@/lib/paths";
import { addDays, formatDate } from "@/lib/time/calendar-date";
import { pick, picker } from "../steps/crew";
import { handOf } from "../steps/hand";
import { expect, test } from "../steps/journey";
import { expectSaid, heading, visit } from "../steps/screens";
import { editDialog, editSession, save } from "../steps/sessions";

test.use({ isDemo: true });

test("of two people at one form, the slower one keeps what was typed and sees what the other saved", async ({
  page,
  hand,
  studio,
  openBrowser,
}) => {
  const path = paths.projectSession(`${studio.prefix}-sr-mix`);
  const other = await openBrowser(studio.cookie);
  const otherHand = handOf("mouse", other);
  await Promise.all([visit(page, path), visit(other, path)]);
  await editSession(page, hand);
  await hand.write(editDialog(page).getByLabel("Title"), "Mix with Mara");
  await editSession(other, otherHand);
  await otherHand.write(editDialog(other).getByLabel("Title"), "Mix, day one");
  await save(other, otherHand);
  await expect(heading(other)).toHaveText("Mix, day one");

  await save(page, hand);
  await expect(editDialog(page).getByRole("alert")).toContainText("Somebody changed this in the meantime");
  await expect(editDialog(page)).toContainText("Now: Mix, day one");
  await expect(editDialog(page).getByLabel("Title")).toHaveValue("Mix with Mara");
  await other.reload();
  await expect(heading(other)).toHaveText("Mix, day one");

  await save(page, hand);
  await expect(editDialog(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText("Mix with Mara");
});

test("what a second person saved survives in the fields that the first one left alone", async ({
  page,
  hand,
  studio,
  openBrowser,
}) => {
  const path = paths.projectSession(`${studio.prefix}-sr-mix`);
  const other = await openBrowser(studio.cookie);
  const otherHand = handOf("mouse", other);
  await Promise.all([visit(page, path), visit(other, path)]);
  const fields = editDialog(page);
  await editSession(page, hand);
  await hand.write(fields.getByLabel("Title"), "Mix with Mara");
  await hand.write(fields.getByLabel("Notes"), "Bring the stems.");
  await editSession(other, otherHand);
  await editDialog(other).getByLabel("Status").selectOption("CANCELLED");
  await otherHand.write(editDialog(other).getByLabel("Live players"), "3");
  await save(other, otherHand);
  await expect(editDialog(other)).toHaveCount(0);

  await save(page, hand);
  await expect(fields.getByRole("alert")).toContainText("Somebody changed this in the meantime");
  await expect(fields.getByLabel("Status")).toHaveValue("CANCELLED");
  await expect(fields.getByText("Changed meanwhile to Cancelled.")).toBeVisible();
  await expect(fields.getByText("Changed meanwhile to 3.")).toBeVisible();
  await expect(fields.getByText("Now:")).toHaveCount(0);
  await expect(fields.getByLabel("Title")).toHaveValue("Mix with Mara");

  await save(page, hand);
  await expect(fields).toHaveCount(0);
  await expect(heading(page)).toHaveText("Mix with Mara");
  await expect(page.getByRole("main")).toContainText("Bring the stems.");
  await expect(page.getByRole("main")).toContainText("Cancelled");
  await expect(page.getByRole("main")).toContainText("3 live");
});

test("what was typed into a task is kept when somebody is picked for it", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  const dialog = page.getByRole("dialog", { name: "Edit task" });
  await hand.press(page.getByRole("main").locator("[data-press=open]").filter({ hasText: "prep for mix" }));

  await hand.write(dialog.getByLabel("Minutes"), "0");
  await hand.press(dialog.getByRole("button", { name: "Replace…" }));
  await expect(dialog.getByLabel("Minutes")).toHaveAttribute("aria-invalid", "true");
  await expect(picker(page)).toHaveCount(0);

  await hand.write(dialog.getByLabel("Minutes"), "50");
  await hand.write(dialog.getByLabel("Title"), "Set up at the big desk");
  await hand.press(dialog.getByRole("button", { name: "Replace…" }));
  await pick(page, hand, "Ines Okafor");
  await expect(picker(page)).toHaveCount(0);
  const kept = page.getByRole("main").getByRole("listitem").filter({ hasText: "Set up at the big desk" });
  await expect(kept).toContainText("Ines Okafor");
  await expect(kept).toContainText("50 min");
});

test("a position is chosen for a call, not for a task without a session", async ({ page, hand, studio }) => {
  await visit(page, paths.project(`${studio.prefix}-salt-roads`));
  const loose = page.getByRole("list", { name: "Tasks without a session" }).locator("[data-press=cover]").last();
  await hand.press(loose);
  await expect(picker(page).getByRole("option").first()).toBeVisible();
  await expect(picker(page).getByLabel("Position")).toHaveCount(0);
  await page.keyboard.press("Escape");

  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await hand.press(page.getByRole("main").locator("[data-press=cover]").first());
  await expect(picker(page).getByLabel("Position")).toBeVisible();
});

test("an end that is earlier than the start is said to be on the next day", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await editSession(page, hand);
  const field = (label: string) => editDialog(page).getByLabel(label, { exact: true });
  const day = await field("Date").inputValue();
  const next = addDays(day, 1);
  await hand.write(field("End"), "02:00");
  await expect(field("Ends on")).toHaveValue(next);
  await expect(field("End")).toHaveAccessibleDescription(`Ends ${formatDate(next)} · Up to 24 hours`);
});

test("times that cannot be are refused in words, and stay as typed", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  const before = await page.getByRole("main").textContent();
  await editSession(page, hand);
  const dialog = editDialog(page);
  const field = (label: string) => dialog.getByLabel(label, { exact: true });
  const day = await field("Date").inputValue();
  const shifted = (days: number) => addDays(day, days);

  for (const [endsOn, sentence] of [
    [shifted(-1), "The session ends before it starts. Set a later end."],
    [shifted(2), "A session can last 24 hours at most. Make two of it."],
  ] as const) {
    await hand.write(field("Ends on"), endsOn);
    await expect(dialog.getByText(sentence)).toBeVisible();
    await save(page, hand);
    await expect(dialog.getByRole("alert")).toHaveText(sentence);
    await expect(field("Ends on")).toHaveValue(endsOn);
    await expect(field("End")).toHaveAttribute("aria-invalid", "true");
  }
  await page.reload();
  await expect(page.getByRole("main")).toHaveText(before ?? "");
});

test.describe("in a browser of another country", () => {
  test.use({ locale: "en-US" });

  test("the times of a form are said once more as the rest of the app says them", async ({ page, hand, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
    await editSession(page, hand);
    const line = editDialog(page).getByRole("status");
    await expect(line).toHaveText(/^Mon \d+ Nov 10:00–20:30 · 10 h 30 min · London time$/);
    await hand.write(editDialog(page).getByLabel("End", { exact: true }), "02:15");
    await expect(line).toHaveText(/10:00–02:15 \+1 · 16 h 15 min · London time$/);
  });
});

test("no minutes and no name are refused beside their fields", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await hand.press(page.getByRole("button", { name: "Add block" }));
  const dialog = page.getByRole("dialog", { name: "New block" });
  await hand.write(dialog.getByLabel("Minutes"), "0");
  await hand.press(dialog.getByRole("button", { name: "Add block" }));
  await expect(dialog.getByLabel("Minutes")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("Minutes")).toHaveValue("0");
  await hand.write(dialog.getByLabel("Name"), "Print the stems");
  await hand.write(dialog.getByLabel("Minutes"), "45");
  await hand.press(dialog.getByRole("button", { name: "Add block" }));
  await expectSaid(page, /Print the stems/);
  await expect(page.getByRole("region", { name: "Print the stems" })).toContainText("45 min");
});

test("a zone that nobody keeps cannot be chosen", async ({ page }) => {
  await visit(page, paths.settings());
  const zones = await page
    .getByLabel("Time zone")
    .first()
    .locator("option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(zones.length).toBeGreaterThan(300);
  const unknown = zones.filter((zone) => {
    try {
      return new Intl.DateTimeFormat("en-GB", { timeZone: zone }).format(0) === "";
    } catch {
      return true;
    }
  });
  expect(unknown).toEqual([]);
});

test("the tasks of a block are put on the whole record at once, stand so in the songs grid, and are taken back", async ({
  page,
  hand,
  studio,
}) => {
  const songs = paths.project(`${studio.prefix}-salt-roads`, "songs");
  const record = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Whole record" }) });
  await visit(page, songs);
  const before = await record.allTextContents();
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await hand.command(page.getByRole("button", { name: /^Song for the tasks of / }).first(), "Whole record");
  await expectSaid(page, /^Put .+ on the whole record$/);
  await visit(page, songs);
  expect(await record.allTextContents()).not.toEqual(before);
  await hand.press(page.getByRole("button", { name: /^Undo/ }).first());
  await expectSaid(page, /^Undid: Put /);
  await expect.poll(() => record.allTextContents()).toEqual(before);
});
