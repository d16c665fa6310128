import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hand";

/** One more after another: presses `opening`, then picks each name as the picker moves on. */
export async function assign(page: Page, hand: Hand, opening: Locator, names: readonly string[]): Promise<void> {
  await hand.press(opening);
  for (const name of names) await pick(page, hand, name);
  await expect(picker(page)).toHaveCount(0);
  // What was pressed is gone by now; the next Tab must still start from where one was.
  await expect(page.locator("body")).not.toBeFocused();
}

/** Picks somebody in the picker, and waits until it has moved on or closed. */
export async function pick(page: Page, hand: Hand, name: string): Promise<void> {
  const field = picker(page).getByRole("combobox", { name: "Find a person by name" });
  await expect(picker(page).getByRole("listbox").getByRole("option").first()).toBeVisible();
  const title = await picker(page).getByRole("heading", { level: 2 }).textContent();
  await hand.find(field, name);
  await expect(picker(page).getByRole("heading", { level: 2, name: title ?? "", exact: true })).toHaveCount(0);
}

/** The dialog that says who could fill an opening. */
export const picker = (page: Page) =>
  page.getByRole("dialog").filter({ has: page.getByRole("combobox", { name: "Find a person by name" }) });

/** The crew of one session role, on the session's own page. */
export const crewOf = (page: Page, role: "Engineers" | "Producers" | "Performers") =>
  page.getByRole("region", { name: "Crew" }).getByRole("region", { name: role });

/** The button that says what somebody answered, and changes it. */
export const answerOf = (page: Page, role: "Engineers" | "Producers" | "Performers", name: string) =>
  crewOf(page, role)
    .getByRole("listitem")
    .filter({ hasText: name })
    .getByRole("button", { name: /^(Not told yet|Asked|Confirmed|Declined)/ });
