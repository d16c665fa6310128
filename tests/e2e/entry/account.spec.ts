import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";
import { heading, refusal, signIn } from "./sign-in-form";

test("a sign-in that is ended elsewhere is dead at once", async ({ page, studio, openBrowser }) => {
  const other = await openBrowser();
  await signIn(other, studio);
  await expect(heading(other)).not.toHaveText("Sign in");

  await visit(page, paths.account());
  const rows = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await rows.getByRole("button", { name: /^End / }).click();
  await expect(rows).toHaveCount(1);

  await visit(other, paths.account());
  await expect(heading(other)).toHaveText("Sign in");
  await page.reload();
  await expect(heading(page)).toHaveText("Account");
});

test.describe("a new password", () => {
  test.use({ expectedFaults: [/status of 401/] });

  test("asks for the old one, ends the other sign-ins, and is the only one that works", async ({
    page,
    studio,
    openBrowser,
  }) => {
    const other = await openBrowser();
    await signIn(other, studio);
    await expect(heading(other)).not.toHaveText("Sign in");

    await visit(page, paths.account());
    const form = page.getByRole("form", { name: "Password" });
    await form.getByLabel("Current password").fill("not the one");
    await form.getByLabel("New password").fill("tape on the console");
    await form.getByRole("button", { name: "Change password" }).click();
    await expect(form.getByText("This is not your current password.")).toBeVisible();
    await expect(form.getByLabel("New password")).toHaveValue("tape on the console");

    await form.getByLabel("Current password").fill(studio.password);
    await form.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Password changed; all other browsers are signed out")).toBeVisible();

    await visit(other, paths.account());
    await expect(heading(other)).toHaveText("Sign in");
    await page.reload();
    await expect(heading(page)).toHaveText("Account");

    await signIn(other, studio);
    await expect(refusal(other)).toHaveText(/do not go together/);
    await signIn(other, { ...studio, password: "tape on the console" });
    await expect(heading(other)).not.toHaveText("Sign in");
  });
});

test("theme and rows are kept with the account, also in another browser", async ({ page, studio, openBrowser }) => {
  await visit(page, paths.account());
  await page.getByRole("radiogroup", { name: "Theme" }).getByText("Light").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.getByRole("radiogroup", { name: "Rows" }).getByText("Dense").click();
  await expect(page.locator("html")).toHaveAttribute("data-density", "dense");

  const other = await openBrowser();
  await signIn(other, studio);
  await expect(heading(other)).not.toHaveText("Sign in");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(other.locator("html")).toHaveAttribute("data-density", "dense");
});

test("a browser that was signed in before shows a new theme and new rows from its next page on", async ({
  page,
  studio,
  openBrowser,
}) => {
  const other = await openBrowser();
  await signIn(other, studio);
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");

  await visit(page, paths.account());
  await page.getByRole("radiogroup", { name: "Theme" }).getByText("Light").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.getByRole("radiogroup", { name: "Rows" }).getByText("Dense").click();
  await expect(page.locator("html")).toHaveAttribute("data-density", "dense");

  // As it is sent: a script that corrects it later would let the old look flash.
  const sent = await (await other.request.get(paths.account())).text();
  expect(sent).toMatch(/<html[^>]*data-theme="light"/);
  await visit(other, paths.account());
  await expect(other.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(other.locator("html")).toHaveAttribute("data-density", "dense");
});

test("sign-ins of browsers of one kind are told apart, this one first", async ({ page, studio, openBrowser }) => {
  const others = [await openBrowser(), await openBrowser()];
  for (const other of others) {
    await signIn(other, studio);
    await expect(heading(other)).not.toHaveText("Sign in");
  }
  const here = others[0] ?? page;
  await visit(here, paths.account());
  const rows = here.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("This browser");
  await expect(rows.first()).toContainText("in use now");
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText(/last used .*\d\d:\d\d/);
  const buttons = await here.getByRole("button", { name: /^End / }).all();
  const names = await Promise.all(buttons.map((button) => button.getAttribute("aria-label")));
  expect(names).toHaveLength(2);
  const kinds = await rows.evaluateAll((all) => all.map((row) => row.querySelector("p")?.textContent));
  expect(new Set(kinds).size).toBe(3);
  expect(new Set(names).size).toBe(2);
});

test("the account's name signs what it writes", async ({ page }) => {
  await visit(page, paths.account());
  const form = page.getByRole("form", { name: "Your name" });
  await form.getByLabel("Name").fill("");
  await form.getByRole("button", { name: "Save name" }).click();
  await expect(form.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel("Name").fill("Robin of the Quiet Room");
  await form.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText("Name saved")).toBeVisible();
  await page.reload();
  await expect(form.getByLabel("Name")).toHaveValue("Robin of the Quiet Room");
});
