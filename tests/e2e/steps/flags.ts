import { expect, type Page } from "@playwright/test";
import { crewOf } from "./crew";
import type { Hand } from "./hand";

/** The flags at the head of a session's page. */
export const sessionFlags = (page: Page) => page.getByRole("list", { name: "Flags of this session" });

export const inspector = (page: Page) => page.getByRole("complementary");

/** Opens the diamond of the person who engineers the session in sight. */
export async function inspectDualRole(page: Page, hand: Hand): Promise<void> {
  await hand.press(crewOf(page, "Engineers").getByRole("button", { name: "Both roles" }));
  await expect(inspector(page)).toContainText("What would lower it");
}

/** Presses one of the remedies in the inspector. */
export function takeRemedy(page: Page, hand: Hand, remedy: string): Promise<void> {
  return hand.press(inspector(page).getByRole("button", { name: remedy }));
}
