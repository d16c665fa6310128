import type { Page } from "@playwright/test";
import type { Hand } from "./hand";

export const editDialog = (page: Page) => page.getByRole("dialog", { name: "Edit session" });

/** Opens the form of the session in sight. */
export async function editSession(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole("main").getByRole("button", { name: "Edit", exact: true }));
  await editDialog(page).waitFor();
}

/** The dialog in front, whatever it asks: presses the button that saves it. */
export function save(page: Page, hand: Hand): Promise<void> {
  return hand.press(page.getByRole("dialog").getByRole("button", { name: "Save" }));
}
