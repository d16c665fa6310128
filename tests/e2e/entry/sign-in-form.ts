import type { Locator, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { visit } from "../steps/screens";

/** The screen's own heading: "Sign in" for everybody who is not. */
export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** Why the form on screen was refused. Next keeps an empty alert of its own at the end of every page. */
export const refusal = (page: Page): Locator => page.getByRole("form").getByRole("alert");

/** Fills in the sign-in form that is on screen, and sends it. */
export async function fillSignIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await visit(page, paths.signIn());
  await fillSignIn(page, account);
}
