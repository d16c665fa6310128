import { expect, type Page } from "@playwright/test";

/** Opens an address, and waits until its controls answer: one that is drawn but not yet wired would swallow a press. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactProps$"));
  });
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** What is said at the edge of the screen; a screen reader hears it. */
export const messages = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("status");

/** "5 dual": how many of that word the bar at the top counts. */
export async function countInBar(page: Page, word: "gap" | "dual"): Promise<number> {
  const text = await page.getByRole("banner").getByRole("link", { name: "open flags" }).textContent();
  return Number(new RegExp(`(\\d+)\\s*${word}`).exec(text ?? "")?.[1] ?? 0);
}

export async function expectSaid(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(messages(page).getByText(sentence).last()).toBeVisible();
}
