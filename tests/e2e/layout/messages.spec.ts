import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { expectSaid, messages, visit } from "../steps/screens";

const LONG = "Wohlklangverstärkeraufnahmeleiterassistentenvertretungsregelung".repeat(2).slice(0, 118);

async function addPerson(page: Page, name: string): Promise<void> {
  await visit(page, paths.people({ new: "person" }));
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Add person" }).click();
  await expectSaid(page, name);
}

for (const width of [1280, 390]) {
  test(`a long word stays within its message at ${width} px, clear of its buttons`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await addPerson(page, LONG);
    const right = (box: { x: number; width: number } | null) => (box?.x ?? 0) + (box?.width ?? 0);
    const text = messages(page).getByText(LONG);
    const [end, overflow] = await text.evaluate((element) => [
      element.getBoundingClientRect().right,
      element.scrollWidth - element.clientWidth,
    ]);
    expect(overflow).toBe(0);
    const undo = await messages(page).getByRole("button", { name: "Undo" }).boundingBox();
    expect(end).toBeLessThanOrEqual(undo?.x ?? 0);
    expect(right(await messages(page).getByRole("button", { name: "Dismiss" }).boundingBox())).toBeLessThan(width);
  });
}

test("what was undone by key is not said beside that it was undone", async ({ page }) => {
  await addPerson(page, "Ana Reyes");
  await expect(messages(page).getByRole("button", { name: "Undo" })).toHaveCount(1);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expectSaid(page, /^Undid/);
  await expect(messages(page).getByRole("paragraph")).toHaveCount(1);
});

test("what was undone in the history is not said beside that it was undone", async ({ page }) => {
  await addPerson(page, "Ana Reyes");
  await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "History" }).click();
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Undo: / })
    .click();
  await expectSaid(page, /^Undid/);
  await expect(messages(page).getByRole("paragraph")).toHaveCount(1);
});

test("on a phone messages begin under the bar, and only the newest is in the way", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await addPerson(page, "Ana Reyes");
  await page.getByRole("main").getByRole("link", { name: "New person" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Finn Oduya");
  await page.getByRole("dialog").getByRole("button", { name: "Add person" }).click();
  await expectSaid(page, "Finn Oduya");
  await expect(messages(page).getByText("Ana Reyes")).toBeHidden();
  const bar = await page.getByRole("banner").boundingBox();
  const message = await messages(page).locator("> div").last().boundingBox();
  expect(message?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});
