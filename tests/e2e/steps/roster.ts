import type { Page } from "@playwright/test";
import type { Hand } from "./hand";

/** Types or pastes lines into the dialog that is open, and adds everybody in them. */
export async function pastePeople(page: Page, hand: Hand, lines: readonly string[]): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Paste a list of people" });
  await hand.write(dialog.getByLabel("One person a line"), lines.join("\n"));
  await hand.press(dialog.getByRole("button", { name: `Add ${lines.length} people` }));
}

export const rosterRows = (page: Page) => page.getByRole("list", { name: "People" }).getByRole("listitem");
