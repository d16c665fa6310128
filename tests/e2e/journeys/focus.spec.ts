import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { crewOf, pick, picker } from "../steps/crew";
import { expect, test } from "../steps/journey";
import { planProject } from "../steps/projects";
import { heading, visit } from "../steps/screens";

test.use({ isDemo: true, way: "keyboard" });

const body = (page: Page) => page.locator("body");

test("after somebody was replaced, the focus is where the crew stands", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  const more = (name: string) => crewOf(page, "Engineers").getByRole("button", { name: `${name}, engineer: more` });
  await hand.command(more("Mara Lindqvist"), "Replace…");
  await pick(page, hand, "Ines Okafor");
  await expect(picker(page)).toHaveCount(0);
  await expect(more("Mara Lindqvist")).toHaveCount(0);
  await expect(more("Ines Okafor")).toBeVisible();
  await expect(body(page)).not.toBeFocused();
  const hasFocus = crewOf(page, "Engineers").evaluate((crew) => crew.contains(document.activeElement));
  expect(await hasFocus).toBe(true);
});

test("after somebody was taken off by the menu, the focus is where the crew stands", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  const more = crewOf(page, "Engineers").getByRole("button", { name: "Mara Lindqvist, engineer: more" });
  await hand.command(more, "Remove");
  await expect(more).toHaveCount(0);
  await expect(crewOf(page, "Engineers")).toBeFocused();
});

test("a block that was moved to the top keeps the focus on its button, which does nothing more", async ({
  page,
  hand,
  studio,
}) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  const blocks = page
    .getByRole("main")
    .getByRole("region")
    .filter({ has: page.getByRole("button", { name: /^Move .* earlier$/ }) });
  const second = page
    .getByRole("main")
    .getByRole("button", { name: /^Move .* earlier$/ })
    .nth(1);
  const label = (await second.getAttribute("aria-label")) ?? "";
  const button = page.getByRole("button", { name: label, exact: true });
  await hand.press(button);
  await expect(
    page
      .getByRole("main")
      .getByRole("button", { name: /^Move .* earlier$/ })
      .first(),
  ).toHaveAccessibleName(label);
  await expect(button).toBeFocused();
  await expect(button).toBeDisabled();
  const order = await blocks.allTextContents();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: label.replace("earlier", "later"), exact: true })).toBeFocused();
  expect(await blocks.allTextContents()).toEqual(order);
});

test("a song that was moved to the top keeps the focus on the button of its window", async ({ page, hand, studio }) => {
  await visit(page, paths.project(`${studio.prefix}-salt-roads`, "songs"));
  const titles = page.getByRole("grid", { name: "Songs by phase" }).getByRole("rowheader");
  const title = (await titles.nth(1).textContent()) ?? "";
  await titles.nth(1).focus();
  await page.keyboard.press("Enter");
  const up = page.getByRole("dialog").getByRole("button", { name: "Move up" });
  await hand.press(up);
  await expect(up).toBeDisabled();
  await expect(titles.first().or(page.locator("tbody th").first())).toContainText(
    title.replace(/^\d+/, "").slice(0, 5),
  );
  await expect(up).toBeFocused();
});

test("a new project that Enter made begins with the focus on its title", async ({ page, hand }) => {
  await visit(page, paths.projects());
  await planProject(page, hand, { title: "Small Hours", template: "EP in 3 sessions" });
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/Small Hours/);
});

test("a session that Enter opened begins with the focus on its title; one that was clicked does not", async ({
  page,
  studio,
}) => {
  const link = page.getByRole("main").getByRole("link", { name: "Band day", exact: true }).first();
  await visit(page, paths.project(`${studio.prefix}-salt-roads`));
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Band day");
  await expect(heading(page)).toBeFocused();

  await visit(page, paths.project(`${studio.prefix}-salt-roads`));
  await link.click();
  await expect(heading(page)).toHaveText("Band day");
  await expect(heading(page)).not.toBeFocused();
});
