import { expect, type Page } from "@playwright/test";
import type { Hand } from "./hand";

export const sessionMenu = (page: Page) => page.getByRole("main").getByRole("button", { name: "Status and more" });

export const repeatDialog = (page: Page) => page.getByRole("dialog", { name: /^Repeat / });

/** The dates of a repetition, but for the session itself. */
export const repeatRows = (page: Page) =>
  repeatDialog(page)
    .getByRole("list", { name: "Dates" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox") });

export const seriesPlace = (page: Page) => page.getByRole("navigation", { name: "Series" });

/** Opens the form that repeats the session in sight, and waits for its dates. */
export async function openRepeat(page: Page, hand: Hand): Promise<void> {
  await hand.command(sessionMenu(page), "Repeat…");
  await expect(repeatRows(page).first()).toBeVisible();
}
