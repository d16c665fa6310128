import { paths } from "@/lib/paths";
import { expectAccessible } from "../axe/scan";
import { test as base, expect } from "../fixtures";
import { type FreshServer, startFreshServer } from "../setup/fresh-server";
import { visit } from "../steps/screens";
import { refusal } from "./sign-in-form";

const test = base.extend<object, { fresh: FreshServer }>({
  fresh: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const fresh = await startFreshServer();
      await use(fresh);
      await fresh.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// The set-up can be gone through once, so one test tells it from beginning to end.
test.describe("first run", () => {
  // Pages that may not be seen answer 404, and a password that is refused by sign-in 401.
  test.use({ expectedFaults: [/status of 404/] });

  test("makes the owner and the studio once, for who has the token, and keeps what was typed", async ({
    fresh,
    openBrowser,
  }) => {
    const page = await openBrowser();
    const token = new URL(fresh.address).searchParams.get("token") ?? "";
    expect(token.length).toBeGreaterThanOrEqual(22);

    await test.step("nothing is shown without the token", async () => {
      await visit(page, fresh.origin);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not set up yet");
      await expect(page.getByRole("textbox")).toHaveCount(0);
      for (const query of ["", "?token=", "?token=guess", `?token=${token}x`, `?token=x&token=${token}`]) {
        const answer = await page.goto(`${fresh.origin}/first-run${query}`);
        expect(answer?.status(), query).toBe(404);
        await expect(page.getByRole("textbox")).toHaveCount(0);
      }
    });

    await visit(page, fresh.address);
    const create = page.getByRole("button", { name: "Create the studio" });
    const field = (name: string) => page.getByLabel(name, { exact: true });

    await test.step("it is accessible in both themes", async () => {
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page, `set-up, ${colorScheme}`);
      }
    });

    await test.step("bad input is refused beside each field", async () => {
      await create.click();
      await expect(refusal(page)).toContainText("See the notes beside the fields");
      await expect(field("Your name")).toHaveAttribute("aria-invalid", "true");
      await field("Your name").fill("Robin Hale");
      await field("E-mail").fill("robin at talkback");
      await field("Password").fill("short");
      await field("Studio name").fill("Quiet Room");
      await field("Time zone").selectOption("Asia/Kathmandu");
      await page.getByText("Load the demo studio").click();
      await create.click();
      await expect(page.getByText("Write the e-mail address as name@example.com.")).toBeVisible();
      await expect(page.getByText("A password needs 8 characters or more.")).toBeVisible();
      await field("E-mail").fill("Robin@Talkback.example");
      await field("Password").fill("password123");
      await create.click();
      await expect(page.getByText("one of the first passwords that anybody would try")).toBeVisible();
    });

    await test.step("and what was typed is still there", async () => {
      await expect(field("Your name")).toHaveValue("Robin Hale");
      await expect(field("E-mail")).toHaveValue("Robin@Talkback.example");
      await expect(field("Studio name")).toHaveValue("Quiet Room");
      await expect(field("Time zone")).toHaveValue("Asia/Kathmandu");
      await expect(page.getByRole("checkbox", { name: /Load the demo studio/ })).toBeChecked();
    });

    await test.step("it leads into the studio, which holds the demo", async () => {
      await field("Password").fill("a quiet room at night");
      await create.click();
      await page.waitForURL(`${fresh.origin}${paths.today()}`);
      await visit(page, fresh.origin + paths.projects());
      await expect(page.getByText("Salt Roads").first()).toBeVisible();
      await visit(page, fresh.origin + paths.settings());
      await expect(page.getByLabel("Time zone").first()).toHaveValue("Asia/Kathmandu");
    });

    await test.step("the token is dead afterwards", async () => {
      const other = await openBrowser();
      expect((await other.goto(fresh.address))?.status()).toBe(404);
      await visit(other, fresh.origin);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    });
  });
});
