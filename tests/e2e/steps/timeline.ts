import { expect, type Locator, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { addDays, nextMonday } from "@/lib/time/calendar-date";
import { todayIn } from "@/lib/time/zoned";
import { visit } from "./screens";

/** The Monday of the week that the demo plays in, and days after it. */
export const demoDay = (offset = 0) => addDays(nextMonday(todayIn("Europe/London", new Date())), offset);

/** The timeline of the demo's week. */
export async function visitTimeline(page: Page, filters: Record<string, string> = {}): Promise<void> {
  await visit(page, paths.timeline({ from: demoDay(), ...filters }));
  await expect(page.locator("[data-bar][tabindex='0']")).toHaveCount(1);
}

/** The bar of a session, in one of its rows. */
export const barOf = (page: Page, sessionId: string) => page.locator(`[data-bar$=" ${sessionId}"]`).first();

/** What is said of the session that is held: where it would be, and what it would meet. */
export const proposal = (page: Page) => page.getByRole("application", { name: /^Moving / });

/** The middle of a bar, or as far into it as is said, in pixels of the screen. */
export async function pointIn(target: Locator, share = 0.5): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${target} is not in sight.`);
  return { x: box.x + box.width * share, y: box.y + box.height / 2 };
}

/** How many pixels an hour of the board is wide: a bar of known length tells. */
export async function pixelsPerHour(bar: Locator, hours: number): Promise<number> {
  const box = await bar.boundingBox();
  return (box?.width ?? 0) / hours;
}

/** Takes a bar by the middle and pulls it; the button of the mouse stays down. */
export async function pull(page: Page, bar: Locator, by: { x: number; y: number }, share = 0.5): Promise<void> {
  const from = await pointIn(bar, share);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
}
