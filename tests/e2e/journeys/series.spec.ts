import { paths } from "@/lib/paths";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, heading, visit } from "../steps/screens";
import { openRepeat, repeatDialog, repeatRows, seriesPlace, sessionMenu } from "../steps/series";
import { editDialog, editSession, save } from "../steps/sessions";

test.use({ isDemo: true });

eachWay(() => {
  test("a session is repeated weekly without the date that clashes, in four presses", async ({
    page,
    hand,
    presses,
    studio,
  }) => {
    // Wednesdays at three from the sixteenth day on; the Recall of another project waits in the same room on one of them.
    await visit(page, paths.projectSession(`${studio.prefix}-lt-rcl`));
    presses.reset();
    await openRepeat(page, hand);
    await expect(repeatRows(page)).toHaveCount(7);
    const clashing = repeatRows(page).filter({ hasText: "Clash: Mix B is taken by Rough mix playback" });
    await expect(clashing).toHaveCount(1);
    await expect(clashing).toContainText("second hold");
    await expect(repeatDialog(page).getByRole("status")).toContainText("7 sessions, 1 of them clashes.");
    await hand.press(repeatDialog(page).getByRole("button", { name: "Create the other 6" }));
    await expectSaid(page, /^Repeated Recall on 6 dates; left out Wed \d+ \w{3}$/);
    expect(presses.count).toBeLessThanOrEqual(4);
    await expect(repeatDialog(page)).toHaveCount(0);
    await expect(seriesPlace(page)).toContainText("1 of 7 in a series");

    await hand.press(seriesPlace(page).getByRole("link", { name: /^Next/ }));
    await expect(seriesPlace(page)).toContainText("2 of 7 in a series");
    await expect(heading(page)).toHaveText("Recall");
    await expect(page.getByRole("main")).toContainText("First hold");
    await hand.undo();
    await expectSaid(page, /^Undid: Repeated Recall/);
  });

  test("an edit is for this one and those after it, and undo takes all of it back", async ({ page, hand, studio }) => {
    const third = paths.projectSession(`${studio.prefix}-ca-lis30`);
    await visit(page, paths.projectSession(`${studio.prefix}-ca-lis16`));
    await expect(seriesPlace(page)).toContainText("1 of 3 in a series");
    await editSession(page, hand);
    const dialog = editDialog(page);
    await hand.take(dialog.getByRole("radio", { name: "This and the 2 after it" }));
    await hand.write(dialog.getByLabel("Start", { exact: true }), "13:00");
    await hand.write(dialog.getByLabel("Title"), "Playback");
    await save(page, hand);
    await expectSaid(page, "Changed Playback and the 2 after it: title, start, end");
    await page.goto(third);
    await expect(heading(page)).toHaveText("Playback");
    await expect(page.getByRole("main")).toContainText("13:00–14:30");
    await hand.press(page.getByRole("button", { name: /^Undo/ }).first());
    await expectSaid(page, /^Undid: Changed Playback and the 2 after it/);
    await expect(heading(page)).toHaveText("Rough mix playback");
    await expect(page.getByRole("main")).toContainText("15:00–16:30");
  });

  test("where the new times clash, an edit of several asks twice with each date", async ({ page, hand, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-ca-lis16`));
    await editSession(page, hand);
    const dialog = editDialog(page);
    await hand.take(dialog.getByRole("radio", { name: "This and the 2 after it" }));
    await hand.write(dialog.getByLabel("Start", { exact: true }), "17:00");
    await save(page, hand);
    await expect(dialog.getByRole("alert")).toContainText(/Wed \d+ \w{3}: Mix B is taken by Recall, 17:00–18:30/);
    await hand.press(dialog.getByRole("button", { name: "Save anyway" }));
    await expectSaid(page, "Changed Rough mix playback and the 2 after it: start, end");
  });
});

test("this and the following are cancelled together", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-ca-lis23`));
  await hand.command(sessionMenu(page), "Cancel this and the following…");
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Cancel 2 sessions" }));
  await expectSaid(page, "Cancelled Rough mix playback and the 1 after it");
  await expect(page.getByRole("main")).toContainText("Cancelled");
  await visit(page, paths.projectSession(`${studio.prefix}-ca-lis16`));
  await expect(page.getByRole("main").getByText("First hold")).toBeVisible();
});

test("this and the following are removed together, and come back by undo", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-ca-lis23`));
  await hand.command(sessionMenu(page), "Remove this and the following…");
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Remove 2 sessions" }));
  await expect(heading(page)).toHaveText("Cartography");
  const playbacks = page.getByRole("main").getByRole("link", { name: "Rough mix playback", exact: true });
  await expect(playbacks).toHaveCount(1);
  await hand.undo();
  await expect(playbacks).toHaveCount(3);
});

test("dates are picked one by one, and unticked ones are left out", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-lt-lis`));
  await openRepeat(page, hand);
  const dialog = repeatDialog(page);
  await hand.take(dialog.getByRole("radio", { name: "Picked dates" }));
  await expect(dialog.getByRole("button", { name: "Create all 0" })).toBeDisabled();
  for (const _ of [1, 2, 3]) await hand.press(dialog.getByRole("button", { name: "Add date" }));
  await expect(repeatRows(page)).toHaveCount(3);
  await repeatRows(page).first().getByRole("checkbox").uncheck();
  await hand.press(dialog.getByRole("button", { name: "Create all 2" }));
  await expectSaid(page, /^Repeated Playback on 2 dates; left out /);
});

test("a rule that cannot be is refused beside its field, and what was typed stays", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-lt-lis`));
  await openRepeat(page, hand);
  const dialog = repeatDialog(page);
  await hand.write(dialog.getByLabel("Sessions in all"), "61");
  await expect(dialog.getByText("A series has 2 to 60 sessions.").first()).toBeVisible();
  await expect(dialog.getByLabel("Sessions in all")).toHaveValue("61");
  await expect(dialog.getByRole("button", { name: /^Create/ })).toBeDisabled();
  await hand.write(dialog.getByLabel("Sessions in all"), "2");
  await expect(dialog.getByRole("button", { name: "Create all 1" })).toBeEnabled();
});

test("a session without a date cannot be repeated, and says why", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-ca-vox`));
  await hand.press(sessionMenu(page));
  const entry = page.getByRole("menuitem", { name: "Repeat…" });
  await expect(entry).toHaveAttribute("aria-disabled", "true");
  await expect(entry).toContainText("Needs a date first");
});
