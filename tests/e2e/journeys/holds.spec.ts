import { paths } from "@/lib/paths";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";
import { sessionMenu } from "../steps/series";
import { editDialog, editSession, save } from "../steps/sessions";

test.use({ isDemo: true });

eachWay(() => {
  test("confirming over a hold asks twice, says who is displaced, and is undone in one", async ({
    page,
    hand,
    studio,
  }) => {
    const held = paths.projectSession(`${studio.prefix}-ca-lis23`);
    await visit(page, paths.projectSession(`${studio.prefix}-lt-rcl`));
    await hand.press(page.getByRole("main").getByRole("button", { name: "Confirm", exact: true }));
    const question = page.getByRole("alertdialog", { name: "Confirm anyway?" });
    await expect(question).toContainText(
      /This displaces the first hold in Mix B of Rough mix playback \(Cartography\), Wed \d+ \w{3}, 15:00–16:30: it becomes a second hold\./,
    );
    await hand.press(question.getByRole("button", { name: "Confirm anyway" }));
    await expectSaid(page, "Recall is now confirmed; Rough mix playback (Cartography) is a second hold now");
    await page.goto(held);
    await expect(page.getByRole("main").getByText("Second hold", { exact: true })).toBeVisible();
    await hand.press(page.getByRole("button", { name: /^Undo/ }).first());
    await expectSaid(page, /^Undid: Recall is now confirmed/);
    await expect(page.getByRole("main").getByText("First hold", { exact: true })).toBeVisible();
  });

  test("a first hold where somebody has one is made a second hold in its dialog", async ({ page, hand, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-lt-rcl`));
    await hand.command(sessionMenu(page), "Confirm");
    await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }));
    await hand.command(sessionMenu(page), "Put on first hold");
    const question = page.getByRole("alertdialog", { name: "First hold anyway?" });
    await expect(question).toContainText("The first hold in Mix B is that of Rough mix playback (Cartography)");
    await hand.press(question.getByRole("button", { name: "Make it a second hold" }));
    await expect(question).toHaveCount(0);
    await expect(page.getByRole("main").getByText("Second hold", { exact: true })).toBeVisible();
  });

  test("a hold that ran out is extended from Today", async ({ page, hand }) => {
    await visit(page, paths.today());
    const lapsed = page.getByRole("list", { name: "Holds that ran out" }).getByRole("listitem");
    await expect(lapsed).toHaveCount(1);
    await expect(lapsed).toContainText("Alternate mix");
    await expect(lapsed).toContainText("Hold ran out");
    await hand.press(lapsed.getByRole("button", { name: "Extend the hold of Alternate mix" }));
    const dialog = page.getByRole("dialog", { name: "Hold Alternate mix longer" });
    await hand.press(dialog.getByRole("button", { name: "Hold", exact: true }));
    await expectSaid(page, /^Alternate mix is held until \w{3} \d+ \w{3}, 18:00$/);
    await expect(lapsed).toHaveCount(0);
  });
});

test("a second hold moves up when the first is cancelled, and nothing of it is written", async ({
  page,
  hand,
  studio,
}) => {
  await visit(page, paths.projectSession(`${studio.prefix}-ca-lis23`));
  await hand.command(sessionMenu(page), "Cancel session");
  await expectSaid(page, "Rough mix playback is now cancelled");
  await visit(page, paths.projectSession(`${studio.prefix}-lt-rcl`));
  await expect(page.getByRole("main")).toContainText("Second hold, now first in line");
  await hand.press(page.getByRole("main").getByRole("button", { name: "Confirm", exact: true }));
  await expectSaid(page, "Recall is now confirmed");
});

test("a hold gets an end in its form; one that is over is refused beside its field", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await editSession(page, hand);
  const dialog = editDialog(page);
  await dialog.getByText("The hold runs out").click();
  const proposed = await dialog.getByLabel("Runs out on").inputValue();
  await hand.write(dialog.getByLabel("Runs out on"), "2020-01-02");
  await save(page, hand);
  await expect(
    dialog.getByText("This time is over already. Pick one that is still to come, or no end.").first(),
  ).toBeVisible();
  await expect(dialog.getByLabel("Runs out on")).toHaveValue("2020-01-02");
  await hand.write(dialog.getByLabel("Runs out on"), proposed);
  await save(page, hand);
  await expectSaid(page, "Changed Mix: end of the hold");
  await expect(page.getByRole("main")).toContainText(/Hold runs out \w{3} \d+ \w{3}, 18:00/);
  await editSession(page, hand);
  await dialog.getByLabel("Status").selectOption("CONFIRMED");
  await expect(dialog.getByText("The hold runs out")).toHaveCount(0);
});

test.describe("who may only look", () => {
  test.use({ accessRole: "VIEWER" });

  test("sees that a hold ran out, and no commands", async ({ page, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-lt-alt`));
    await expect(page.getByRole("main")).toContainText(/Hold ran out \w{3} \d+ \w{3}, \d\d:\d\d\./);
    await expect(page.getByRole("main").getByRole("button", { name: /Alternate mix$/ })).toHaveCount(0);
  });
});
