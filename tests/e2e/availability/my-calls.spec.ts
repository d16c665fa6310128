import { paths } from "@/lib/paths";
import { ownSession } from "../steps/availability";
import { expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a call is accepted with one press", async ({ page, presses }) => {
    await visit(page, paths.me());
    const waiting = ownSession(page, "Waiting for your answer", "Keyboard overdubs");
    presses.reset();
    await waiting.getByRole("button", { name: "Accept Keyboard overdubs as co-producer" }).click();
    await expectSaid(page, "Ines Okafor accepted Keyboard overdubs (co-producer)");
    expect(presses.count).toBe(1);
    await expect(ownSession(page, "Coming", "Keyboard overdubs").getByText("Confirmed")).toBeVisible();
    await expect(waiting).toHaveCount(0);
  });

  test("nothing is wider than the screen", async ({ page }) => {
    await visit(page, paths.me());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test("a call is declined with a reason, which stays beside it; undo asks again", async ({ page, hand }) => {
  await visit(page, paths.me());
  await hand.press(page.getByRole("button", { name: "Decline Keyboard overdubs as co-producer" }));
  const dialog = page.getByRole("dialog");
  await hand.write(dialog.getByLabel("Reason"), "at a wedding");
  await hand.press(dialog.getByRole("button", { name: "Decline" }));
  await expectSaid(page, "Ines Okafor declined Keyboard overdubs (co-producer): at a wedding");
  await expect(ownSession(page, "Coming", "Keyboard overdubs").getByText("Declined: at a wedding")).toBeVisible();
  await hand.undo();
  await expect(ownSession(page, "Waiting for your answer", "Keyboard overdubs")).toBeVisible();
});

test("an account that may only look says who it is, answers its own call, and takes that back", async ({
  maker,
  studio,
  openBrowser,
}) => {
  const viewer = await maker.addMember({ studioId: studio.studioId, accessRole: "VIEWER" });
  const page = await openBrowser(viewer.cookie);
  await visit(page, paths.me());
  await page.getByRole("main").getByRole("link", { name: "Say who you are" }).click();
  await expect(page).toHaveURL(paths.account());
  const select = page.getByLabel("I am …");
  await expect(select.getByRole("option", { name: "Ines Okafor" })).toHaveCount(0);
  await select.selectOption("Mara Lindqvist");
  await page.getByRole("button", { name: "Save who I am" }).click();
  await expectSaid(page, "You are Mara Lindqvist");
  await page.getByRole("main").getByRole("link", { name: "My calls" }).click();
  await ownSession(page, "Waiting for your answer", "Tracking day 3")
    .getByRole("button", { name: /^Accept/ })
    .click();
  await expectSaid(page, "Mara Lindqvist accepted Tracking day 3 (engineer)");
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).last().click();
  await expectSaid(page, "Undid: Mara Lindqvist accepted Tracking day 3 (engineer)");
  await expect(ownSession(page, "Waiting for your answer", "Tracking day 3")).toBeVisible();
  await visit(page, paths.person(`${studio.prefix}-ines`));
  await expect(page.getByRole("heading", { name: "Hours and absences" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add absence" })).toHaveCount(0);
});
