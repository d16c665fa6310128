import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";

test.use({ isDemo: true });

/** Words of controls that write. */
const WRITES =
  /^(new|add|edit|assign|archive|remove|undo|confirm|move|merge|paste|save|import|load|bring back|mark)\b/i;

async function writeControls(page: Page): Promise<string[]> {
  const controls = page
    .getByRole("main")
    .locator("button:enabled:not([data-press=open]), a[href]")
    .or(page.getByRole("banner").locator("button:enabled"));
  const names = await controls.evaluateAll((elements) =>
    elements.map((element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim()),
  );
  return names.filter((name) => WRITES.test(name) || name.startsWith("+ "));
}

function planScreens(prefix: string): string[] {
  return [
    paths.projects(),
    paths.project(`${prefix}-salt-roads`),
    paths.project(`${prefix}-salt-roads`, "songs"),
    paths.projectSession(`${prefix}-sr-trk`),
    paths.projectSession(`${prefix}-sr-mix`),
  ];
}

const rosterScreens = (prefix: string) => [paths.people(), paths.person(`${prefix}-ines`)];

test.describe("a viewer", () => {
  test.use({ accessRole: "VIEWER" });

  test("is offered nothing that writes, not even by address", async ({ page, studio }) => {
    for (const path of [
      paths.today(),
      ...planScreens(studio.prefix),
      ...rosterScreens(studio.prefix),
      paths.flags(),
      paths.coverage(),
      paths.timeline(),
      paths.calendar(),
      paths.calendar({ view: "list" }),
      paths.history(),
      paths.settings(),
    ]) {
      await visit(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect.soft(await writeControls(page), path).toEqual([]);
    }
    for (const path of [
      paths.projects({ new: "project" }),
      paths.project(`${studio.prefix}-salt-roads`, "plan", { new: "session" }),
      paths.people({ new: "person" }),
      paths.person(`${studio.prefix}-ines`, { merge: 1 }),
      paths.projectSession(`${studio.prefix}-sr-trk`, { edit: "session" }),
    ]) {
      await visit(page, path);
      // A window is fetched apart from its page.
      await page.waitForLoadState("networkidle");
      expect.soft(await page.getByRole("dialog").count(), path).toBe(0);
    }
  });

  test("can ask who is free, and is offered nothing to do about it", async ({ page, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
    await page.getByRole("banner").getByRole("button", { name: "Who's free" }).click();
    const dialog = page.getByRole("dialog", { name: "Who is free for Mix" });
    await expect(dialog.getByRole("region", { name: "People" }).getByRole("listitem").first()).toBeVisible();
    await expect(dialog.getByRole("button", { name: /^(Assign|Hold)/ })).toHaveCount(0);
  });

  test("can read a flag, and is offered no remedy", async ({ page }) => {
    await visit(page, paths.flags());
    await page.locator('[data-flag^="dual:"]').first().click();
    const inspector = page.locator("[data-inspector]");
    await expect(inspector.getByRole("heading", { name: "Why" })).toBeVisible();
    await expect(inspector.getByRole("button", { name: /Keep it|assistant/i })).toHaveCount(0);
  });
});

test.describe("a member", () => {
  test.use({ accessRole: "MEMBER" });

  test("plans, but leaves the roster alone", async ({ page, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
    await expect(page.getByRole("button", { name: "Assign", exact: true })).toBeVisible();
    for (const path of rosterScreens(studio.prefix)) {
      await visit(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(
        await page
          .getByRole("main")
          .getByRole("button", { name: /^(Edit|More for this person)/ })
          .count(),
      ).toBe(0);
      expect(await page.getByRole("link", { name: /New person|Paste a list/ }).count(), path).toBe(0);
    }
  });
});

test.describe("a manager", () => {
  test.use({ accessRole: "MANAGER" });

  test("keeps the roster and the rooms", async ({ page, studio }) => {
    await visit(page, paths.people());
    await expect(page.getByRole("link", { name: "New person" })).toBeVisible();
    await visit(page, paths.person(`${studio.prefix}-ines`));
    await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
    await visit(page, paths.settings());
    await expect(page.getByRole("button", { name: "Add room" })).toBeVisible();
  });
});
