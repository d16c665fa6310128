import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";
import { sessionMenu } from "../steps/series";
import { expectAccessible } from "./scan";

// Half-way through a fade, colours are not what they will be.
test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });
test.slow();

async function takeEntry(page: Page, entry: string): Promise<void> {
  await sessionMenu(page).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

const WINDOWS: readonly { name: string; session: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: "repeat, with a clash",
    session: "lt-rcl",
    async open(page) {
      await takeEntry(page, "Repeat…");
      await expect(page.getByRole("dialog")).toContainText("Clash:");
    },
  },
  {
    name: "repeat on picked dates",
    session: "lt-rcl",
    async open(page) {
      await takeEntry(page, "Repeat…");
      await page.getByRole("dialog").getByText("Picked dates").click();
      await page.getByRole("button", { name: "Add date" }).click();
      await expect(page.getByRole("button", { name: "Create all 1" })).toBeEnabled();
    },
  },
  {
    name: "edit one of a series, with the end of a hold",
    session: "ca-lis16",
    async open(page) {
      await page.getByRole("main").getByRole("button", { name: "Edit", exact: true }).click();
      await page.getByText("The hold runs out").click();
    },
  },
  { name: "extend a hold", session: "lt-alt", open: (page) => page.getByRole("button", { name: /^Extend/ }).click() },
  {
    name: "confirm over a hold",
    session: "lt-rcl",
    open: (page) => page.getByRole("main").getByRole("button", { name: "Confirm", exact: true }).click(),
  },
  { name: "a first hold that is taken", session: "lt-rcl", open: (page) => takeEntry(page, "Put on first hold") },
  {
    name: "cancel the following",
    session: "ca-lis16",
    open: (page) => takeEntry(page, "Cancel this and the following…"),
  },
];

for (const theme of ["dark", "light"] as const) {
  test.describe(theme, () => {
    test.use({ theme, colorScheme: theme });

    test("windows of holds and series are accessible, as are the screens under them", async ({ page, studio }) => {
      for (const { name, session, open } of WINDOWS) {
        await test.step(name, async () => {
          await visit(page, paths.projectSession(`${studio.prefix}-${session}`));
          await expectAccessible(page, `the screen of ${session}`);
          await open(page);
          const over = page.locator("[role=dialog], [role=alertdialog]");
          await expect(over).toBeVisible();
          await expectAccessible(page, name, { within: "[role=dialog], [role=alertdialog]" });
        });
      }
    });
  });
}
