import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";
import { expectAccessible, expectNoSidewaysScroll } from "./scan";
import { demoScreens, GENERAL_SCREENS } from "./screens";

// Half-way through a fade, colours are not what they will be.
test.use({ contextOptions: { reducedMotion: "reduce" }, expectedFaults: [/on \/nowhere: .*status of 404/] });
test.slow();

async function scanAll(page: Page, screens: readonly string[]): Promise<void> {
  for (const screen of screens) {
    await test.step(screen, async () => {
      await visit(page, screen);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, screen);
      await expectNoSidewaysScroll(page, screen);
    });
  }
}

for (const theme of ["dark", "light"] as const) {
  test.describe(theme, () => {
    test.use({ theme, colorScheme: theme });

    test("an empty studio is accessible", ({ page }) => scanAll(page, GENERAL_SCREENS));

    test.describe("the demo", () => {
      test.use({ isDemo: true });

      test("is accessible on the screens of the studio", ({ page }) => scanAll(page, GENERAL_SCREENS));

      test("is accessible on the screens of a project", ({ page, studio }) =>
        scanAll(page, demoScreens(studio.prefix)));
    });

    test.describe("signing in", () => {
      test.use({ expectedFaults: [/status of 401/] });

      test("is accessible, also when refused", async ({ studio, openBrowser }) => {
        // The form is there once somebody has an account.
        expect(studio.email).toBeTruthy();
        const page = await openBrowser();
        await visit(page, paths.signIn());
        await expectAccessible(page, "sign-in");
        await page.getByLabel("E-mail").fill("nobody");
        await page.getByRole("button", { name: "Sign in" }).click();
        await expect(page.getByRole("form").getByRole("alert")).toBeVisible();
        await expectAccessible(page, "sign-in, refused");
      });
    });
  });
}

test.describe("on a phone", () => {
  test.use({ isDemo: true, theme: "light", viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the screens of the studio are accessible", ({ page }) => scanAll(page, GENERAL_SCREENS));

  test("the screens of a project are accessible", ({ page, studio }) => scanAll(page, demoScreens(studio.prefix)));
});

test.describe("in a window of 320 pixels", () => {
  test.use({ isDemo: true, viewport: { width: 320, height: 640 } });

  test("no screen scrolls in two directions, however long a name is", async ({ page, studio }) => {
    await visit(page, paths.person(`${studio.prefix}-ines`));
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Maximiliane ".repeat(9).trim());
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Maximiliane Maximiliane");
    for (const screen of [...GENERAL_SCREENS, ...demoScreens(studio.prefix)]) {
      await visit(page, screen);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page, screen);
    }
  });

  test("nor does a file of credits", async ({ page }) => {
    await visit(page, paths.importCredits());
    await page.locator("input[type=file]").setInputFiles("tests/fixtures/album-credits.csv");
    await expect(page.getByRole("article")).toHaveCount(7);
    await expect(page.getByRole("button", { name: "for other work" }).first()).toBeVisible();
    await expectNoSidewaysScroll(page, "a file of credits");
  });
});
