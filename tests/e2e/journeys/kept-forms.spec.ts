import type { Page } from "@playwright/test";
import { REFUSALS } from "@/lib/domain/refusal";
import { paths } from "@/lib/paths";
import { answerOf } from "../steps/crew";
import { handOf } from "../steps/hand";
import { expect, test } from "../steps/journey";
import { expectSaid, heading, visit } from "../steps/screens";
import { editDialog, editSession, save } from "../steps/sessions";

test.use({ isDemo: true });

test.beforeEach(({ page, studio }) => visit(page, paths.projectSession(`${studio.prefix}-sr-mix`)));

/** Beside any window: they stand in the middle of the screen. */
const pressOutside = (page: Page) => page.mouse.click(8, 400);

test("what was ticked and typed stays on the way to a task of one's own and back", async ({ page, hand }) => {
  await hand.press(page.getByRole("button", { name: "Add tasks", exact: true }));
  const catalogue = page.getByRole("dialog", { name: "Add tasks" });
  const boxes = catalogue.getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await hand.choose(catalogue.getByLabel("Song", { exact: true }), "Lantern Keeper");
  await hand.press(catalogue.getByRole("button", { name: "Task of your own…" }));
  const own = page.getByRole("dialog", { name: "Add a task of your own" });
  await expect(own.getByLabel("Song", { exact: true }).locator("option:checked")).toHaveText("Lantern Keeper");
  await hand.write(own.getByLabel("Title"), "Tune the piano");
  await hand.press(own.getByRole("button", { name: "Back" }));
  await expect(catalogue.getByLabel("Song", { exact: true }).locator("option:checked")).toHaveText("Lantern Keeper");
  await expect(catalogue.getByRole("button", { name: "Add 2 tasks" })).toBeVisible();
  await pressOutside(page);
  await hand.press(catalogue.getByRole("button", { name: "Task of your own…" }));
  await expect(own.getByLabel("Title")).toHaveValue("Tune the piano");
  await hand.press(own.getByRole("button", { name: "Back" }));
  await hand.press(catalogue.getByRole("button", { name: "Add 2 tasks" }));
  await expectSaid(page, /Added 2 tasks/);
});

test("a press outside closes a form that was only looked at, and none that was filled in", async ({ page, hand }) => {
  const dialog = page.getByRole("dialog", { name: "Mara Lindqvist declined" });
  const open = () => hand.command(answerOf(page, "Engineers", "Mara Lindqvist"), "Declined…");
  await open();
  await dialog.waitFor();
  await pressOutside(page);
  await expect(dialog).toHaveCount(0);
  await open();
  await hand.write(dialog.getByLabel("Reason"), "On tour");
  await pressOutside(page);
  await expect(dialog.getByLabel("Reason")).toHaveValue("On tour");
  await hand.press(dialog.getByRole("button", { name: "Mark as declined" }));
  await expect(answerOf(page, "Engineers", "Mara Lindqvist")).toHaveText("Declined");
});

for (const [way, leave] of [
  ["Esc", (page: Page) => page.keyboard.press("Escape")],
  ["Cancel", (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()],
  ["the cross", (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Close" }).click()],
] as const) {
  test(`${way} drops what was typed only after it asked, and a form that was only looked at without`, async ({
    page,
    hand,
    studio,
  }) => {
    await visit(page, paths.person(`${studio.prefix}-mara`));
    const edit = page.getByRole("main").getByRole("button", { name: "Edit", exact: true });
    const form = page.getByRole("dialog", { name: /^Edit / });
    const question = page.getByRole("alertdialog", { name: "Discard what you typed?" });
    await hand.press(edit);
    await form.waitFor();
    await leave(page);
    await expect(form).toHaveCount(0);

    await hand.press(edit);
    await hand.write(form.getByLabel("Notes"), "Likes the old desk");
    await leave(page);
    await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(question).toHaveCount(0);
    await expect(form.getByLabel("Notes")).toHaveValue("Likes the old desk");
    await leave(page);
    // A second Esc is no answer.
    await question.waitFor();
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(form.getByLabel("Notes")).toHaveValue("Likes the old desk");
    await leave(page);
    await hand.press(question.getByRole("button", { name: "Discard" }));
    await expect(form).toHaveCount(0);
    await hand.press(edit);
    await expect(form.getByLabel("Notes")).not.toHaveValue("Likes the old desk");
  });
}

test("words that are only searched for are nothing to ask about", async ({ page, hand }) => {
  await hand.press(page.getByRole("button", { name: "Add tasks", exact: true }));
  const catalogue = page.getByRole("dialog", { name: "Add tasks" });
  await hand.write(catalogue.getByRole("searchbox"), "piano");
  await page.keyboard.press("Escape");
  await expect(catalogue).toHaveCount(0);
});

test("the key of the search does nothing over a form", async ({ page, hand }) => {
  const palette = page.getByRole("dialog", { name: "Search or go to" });
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
  await editSession(page, hand);
  await hand.write(editDialog(page).getByLabel("Title"), "Mix with Mara");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(heading(page)).toHaveText("Mix with Mara");
});

test("a block or a task that somebody else removed keeps its form, which says so", async ({
  page,
  hand,
  studio,
  openBrowser,
}) => {
  const other = await openBrowser(studio.cookie);
  const otherHand = handOf("mouse", other);
  await visit(other, paths.projectSession(`${studio.prefix}-sr-mix`));

  const tasks = page.locator("main [data-press=open]");
  const count = await tasks.count();
  await hand.press(tasks.first());
  const taskForm = page.getByRole("dialog", { name: "Edit task" });
  await hand.write(taskForm.getByLabel("Title"), "Mix it with Mara");
  await otherHand.press(other.locator("main [data-press=open]").first());
  await otherHand.press(other.getByRole("dialog").getByRole("button", { name: "Remove" }));
  await expectSaid(other, /^Removed/);
  await save(page, hand);
  await expect(taskForm.getByRole("alert")).toHaveText(REFUSALS.NOT_FOUND);
  await expect(tasks).toHaveCount(count - 1);
  await expect(taskForm.getByLabel("Title")).toHaveValue("Mix it with Mara");
  await page.keyboard.press("Escape");
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Discard" }));

  const edit = page.getByRole("button", { name: /^Edit ./ }).first();
  const label = ((await edit.getAttribute("aria-label")) ?? "").replace("Edit ", "");
  await hand.press(edit);
  const blockForm = page.getByRole("dialog", { name: "Edit block" });
  await hand.write(blockForm.getByLabel("Name"), "Mix with Mara");
  await otherHand.press(other.getByRole("button", { name: `Edit ${label}`, exact: true }));
  await otherHand.press(other.getByRole("dialog").getByRole("button", { name: "Remove…" }));
  await otherHand.press(other.getByRole("alertdialog").getByRole("button", { name: "Remove block" }));
  await expectSaid(other, /^Removed/);
  await save(page, hand);
  await expect(blockForm.getByRole("alert")).toHaveText(REFUSALS.NOT_FOUND);
  await expect(page.getByRole("region", { name: label, exact: true, includeHidden: true })).toHaveCount(0);
  await expect(blockForm.getByLabel("Name")).toHaveValue("Mix with Mara");
});

test.describe("a page whose record is gone", () => {
  // The browser itself says so when it is told that nothing is here.
  test.use({ expectedFaults: [/status of 404/] });

  test("keeps a filled form until that is closed, and comes back with an undo", async ({
    page,
    hand,
    studio,
    openBrowser,
  }) => {
    const other = await openBrowser(studio.cookie);
    const otherHand = handOf("mouse", other);
    await visit(other, paths.projectSession(`${studio.prefix}-sr-mix`));
    await editSession(page, hand);
    await hand.write(editDialog(page).getByLabel("Notes"), "Bring the tapes");
    const looked = page.waitForResponse(
      (response) => response.request().method() === "HEAD" && response.status() === 404,
    );
    await otherHand.command(other.getByRole("button", { name: "Status and more" }), "Remove…");
    await otherHand.press(other.getByRole("alertdialog").getByRole("button", { name: "Remove session" }));
    await expectSaid(other, /^Removed/);
    await looked;
    await save(page, hand);
    await expect(editDialog(page).getByRole("alert")).toHaveText(REFUSALS.NOT_FOUND);
    await expect(editDialog(page).getByLabel("Notes")).toHaveValue("Bring the tapes");
    await hand.press(editDialog(page).getByRole("button", { name: "Close" }));
    await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Discard" }));
    await expect(heading(page)).toHaveText("Not here");
    await otherHand.press(other.getByRole("button", { name: "Undo", exact: true }).first());
    await expect(heading(page)).toHaveText("Mix");
  });
});
