import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { assign, crewOf } from "../steps/crew";
import { expect, test } from "../steps/journey";
import { expectSaid, heading, messages, visit } from "../steps/screens";
import { editDialog, editSession } from "../steps/sessions";

test.use({ isDemo: true, expectedFaults: [/net::ERR_INTERNET_DISCONNECTED/] });

const UNREACHABLE = "The server could not be reached. Check the connection, then try again.";
const OPEN = "+ open assign a producer";
const CALLED = "Called Priya Raman as producer for Mix";

const cutOff = (page: Page) => page.context().setOffline(true);
const connect = (page: Page) => page.context().setOffline(false);

test.describe("without a connection", () => {
  test("a message's Undo says so, keeps the form over the page, and can be pressed again", async ({
    page,
    hand,
    studio,
  }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
    await assign(page, hand, crewOf(page, "Producers").getByRole("button", { name: OPEN }), ["Priya Raman"]);
    await expectSaid(page, CALLED);
    await editSession(page, hand);
    const title = editDialog(page).getByLabel("Title");
    await hand.write(title, "Mix with Mara");
    await cutOff(page);
    await hand.undo();
    await expectSaid(page, UNREACHABLE);
    await expect(title).toHaveValue("Mix with Mara");
    await connect(page);
    await hand.undo();
    await expectSaid(page, `Undid: ${CALLED}`);
    await expect(title).toHaveValue("Mix with Mara");
  });

  test("undo by key says so, and what was typed on the page stays", async ({ page, hand }) => {
    await visit(page, paths.settings());
    const name = page.getByRole("form", { name: "Studio" }).getByLabel("Name");
    await hand.write(name, "The Other Room");
    await cutOff(page);
    await heading(page).click();
    await page.keyboard.press("ControlOrMeta+z");
    await expectSaid(page, UNREACHABLE);
    await expect(name).toHaveValue("The Other Room");
  });

  test("another look and signing out say so, and the page stays", async ({ page, hand }) => {
    await visit(page, paths.account());
    await cutOff(page);
    await hand.take(page.getByRole("radio", { name: "Light" }));
    await expectSaid(page, UNREACHABLE);
    await messages(page).locator("..").getByRole("button", { name: "Dismiss" }).click();
    await expect(messages(page).getByText(UNREACHABLE)).toHaveCount(0);
    await hand.press(page.getByRole("main").getByRole("button", { name: "Sign out" }));
    await expectSaid(page, UNREACHABLE);
    await expect(heading(page)).toHaveText("Account");
  });

  test("the search says so, also beside the screens it knows", async ({ page }) => {
    await visit(page, paths.today());
    await page.keyboard.press("ControlOrMeta+k");
    const palette = page.getByRole("dialog", { name: "Search or go to" });
    await palette.waitFor();
    await cutOff(page);
    await palette.getByRole("combobox").or(palette.getByRole("textbox")).or(palette.getByRole("searchbox")).fill("pro");
    await expect(palette.getByRole("menuitem", { name: "Projects" })).toBeVisible();
    await expect(palette.getByRole("alert")).toHaveText(UNREACHABLE);
  });

  test("a removal says so where it was asked for, and leaves when it could be done", async ({ page, hand, studio }) => {
    await visit(page, paths.project(`${studio.prefix}-salt-roads`));
    await hand.command(page.getByRole("button", { name: "More for this project" }), "Remove…");
    const dialog = page.getByRole("alertdialog", { name: "Remove Salt Roads?" });
    await dialog.waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seenTitles: seen });
      new MutationObserver(() => seen.push(document.querySelector("h1")?.textContent ?? "")).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await cutOff(page);
    await hand.press(dialog.getByRole("button", { name: "Remove project" }));
    await expect(dialog.getByRole("alert")).toHaveText(UNREACHABLE);
    await expect(heading(page)).toHaveText("Salt Roads");
    await connect(page);
    await hand.press(dialog.getByRole("button", { name: "Remove project" }));
    await expect(heading(page)).toHaveText("Projects");
    await expectSaid(page, /^Removed/);
    const titles = await page.evaluate(() => (window as unknown as { seenTitles: string[] }).seenTitles);
    expect(titles).not.toContain("Not here");
  });
});
