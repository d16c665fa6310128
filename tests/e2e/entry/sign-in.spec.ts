import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";
import { fillSignIn, heading, refusal } from "./sign-in-form";

test("leads to the page that was asked for, filters included", async ({ studio, openBrowser, baseURL }) => {
  const page = await openBrowser();
  await visit(page, "/projects?archived=1");
  await expect(heading(page)).toHaveText("Sign in");
  await fillSignIn(page, { ...studio, email: ` ${studio.email.toUpperCase()} ` });
  await page.waitForURL(`${baseURL}/projects?archived=1`);
  await expect(heading(page)).toHaveText("Projects");
});

test.describe("a wrong password", () => {
  test.use({ expectedFaults: [/status of 401/] });

  test("is answered with a sentence, and the e-mail address stays", async ({ studio, openBrowser }) => {
    const page = await openBrowser();
    await visit(page, paths.signIn());
    await fillSignIn(page, { ...studio, password: "another quiet room" });
    await expect(refusal(page)).toHaveText(/do not go together/);
    await expect(page.getByLabel("E-mail")).toHaveValue(studio.email);
    await fillSignIn(page, { email: "nobody@talkback.example", password: "another quiet room" });
    await expect(page.getByLabel("E-mail")).toHaveValue("nobody@talkback.example");
    // An account that does not exist sounds the same.
    await expect(refusal(page)).toHaveText(/do not go together/);
    await visit(page, paths.projects());
    await expect(heading(page)).toHaveText("Sign in");
  });

  test("ten times over closes the account for a while, to the right one too", async ({ studio, openBrowser }) => {
    const page = await openBrowser();
    await visit(page, paths.signIn());
    for (let tries = 1; tries <= 10; tries += 1) {
      const answered = page.waitForResponse((response) => response.url().includes("/callback/credentials"));
      await fillSignIn(page, { ...studio, password: `wrong number ${tries}` });
      await answered;
    }
    await expect(refusal(page)).toHaveText(/do not go together/);
    await fillSignIn(page, studio);
    await expect(refusal(page)).toHaveText(/Too many wrong passwords/);
  });
});

test("never leads off the site", async ({ studio, openBrowser, baseURL }) => {
  for (const next of ["//evil.example", "https://evil.example/", "/\\evil.example"]) {
    const page = await openBrowser();
    await visit(page, `/sign-in?next=${encodeURIComponent(next)}`);
    await fillSignIn(page, studio);
    await page.waitForURL((address) => address.pathname !== "/sign-in");
    expect(page.url(), next).toBe(`${baseURL}/`);
  }
});

test("what was typed never shows in the address, even before the page's scripts arrive", async ({
  browser,
  studio,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(paths.signIn());
  await fillSignIn(page, studio);
  await page.waitForLoadState();
  expect(page.url()).toBe(baseURL + paths.signIn());
  await context.close();
});

test("who is signed in already goes straight on", async ({ page, baseURL }) => {
  await visit(page, paths.signIn(paths.projects()));
  expect(page.url()).toBe(baseURL + paths.projects());
});

test.describe("after signing out", () => {
  test.use({ isDemo: true });

  test("Back shows nothing of the studio, and the old cookie is worth nothing", async ({
    page,
    studio,
    openBrowser,
  }) => {
    await visit(page, paths.projects());
    await expect(page.getByText("Salt Roads").first()).toBeVisible();
    await visit(page, paths.account());
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(heading(page)).toHaveText("Sign in");
    await page.goBack();
    await expect(heading(page)).toHaveText("Sign in");
    await page.goBack();
    await expect(heading(page)).toHaveText("Sign in");
    await expect(page.getByText("Salt Roads")).toHaveCount(0);

    const thief = await openBrowser(studio.cookie);
    await visit(thief, paths.projects());
    await expect(heading(thief)).toHaveText("Sign in");
  });

  test("the account menu signs out too", async ({ page }) => {
    await visit(page, paths.projects());
    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(heading(page)).toHaveText("Sign in");
  });
});
