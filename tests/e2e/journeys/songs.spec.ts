import { paths } from "@/lib/paths";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";
import { editSession } from "../steps/sessions";

test.use({ isDemo: true });

eachWay(() => {
  test("pasted songs are shown before they are added, with what cannot be a length", async ({ page, hand, studio }) => {
    await visit(page, paths.project(`${studio.prefix}-salt-roads`, "songs"));
    await hand.press(page.getByRole("button", { name: "Add songs" }).first());
    const dialog = page.getByRole("dialog", { name: "Add songs" });
    const add = dialog.getByRole("button", { name: /^Add/ });
    await dialog.getByLabel("Titles").fill("1. Slow tide 3:45\nBad 3:75\nLow water");
    const rows = dialog.getByRole("region", { name: "What will be added" }).locator("tbody").getByRole("row");
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText(/Slow tide.*3:45$/);
    await expect(rows.nth(1)).toContainText("Line 2: 3:75 is no length: minutes and seconds up to 59.");
    await expect(add).toBeDisabled();
    await dialog.getByLabel("Titles").fill("1. Slow tide 3:45\nBad 3:57\nPsalm 119:105 -");
    await expect(dialog).not.toContainText("is no length");
    await hand.press(add);
    await expectSaid(page, "Added 3 songs");
    const grid = page.getByRole("grid", { name: "Songs by phase" });
    await expect(grid.getByRole("row").filter({ hasText: "Bad" })).toContainText("3:57");
    await expect(grid).toContainText("Psalm 119:105");
  });
});

test("the forms say the longest song and session before anything is refused", async ({ page, hand, studio }) => {
  await visit(page, paths.project(`${studio.prefix}-salt-roads`, "songs"));
  await hand.press(page.getByRole("grid", { name: "Songs by phase" }).getByTitle("Lantern Keeper", { exact: true }));
  await expect(page.getByLabel("Length")).toHaveAccessibleDescription(/Up to 9:59:59/);
  await visit(page, paths.projectSession(`${studio.prefix}-sr-vox`));
  await editSession(page, hand);
  await expect(page.getByLabel("End", { exact: true })).toHaveAccessibleDescription(/Up to 24 hours/);
});
