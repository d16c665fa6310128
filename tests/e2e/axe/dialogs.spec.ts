import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";
import { expectAccessible } from "./scan";

// Half-way through a fade, colours are not what they will be.
test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });
test.slow();

interface DialogCase {
  name: string;
  /** @param id makes the id of a row of the demo */
  path: (id: (name: string) => string) => string;
  /** what opens it, when its address does not */
  open?: (page: Page) => Promise<void>;
  exceptRule?: string;
}

const DIALOGS: readonly DialogCase[] = [
  { name: "new project", path: () => paths.projects({ new: "project" }) },
  { name: "new session", path: (id) => paths.project(id("salt-roads"), "plan", { new: "session" }) },
  { name: "new person", path: () => paths.people({ new: "person" }) },
  { name: "paste people", path: () => paths.people({ new: "people" }) },
  { name: "merge people", path: (id) => paths.person(id("ines"), { merge: 1 }) },
  { name: "edit session", path: (id) => paths.projectSession(id("sr-trk"), { edit: "session" }) },
  {
    name: "picker",
    path: (id) => paths.projectSession(id("sr-mix")),
    open: (page) => page.getByRole("button", { name: "Assign", exact: true }).click(),
  },
  {
    name: "add a calendar",
    path: (id) => paths.person(id("ines")),
    open: async (page) => {
      await page.getByRole("button", { name: "Add calendar" }).click();
      await page.getByText("Where to find the address").click();
    },
  },
  {
    name: "move",
    path: (id) => paths.projectSession(id("sr-trk")),
    open: async (page) => {
      await page.getByRole("button", { name: "Status and more" }).click();
      await page.getByRole("menuitem", { name: "Move…", exact: true }).click();
    },
  },
  {
    name: "who is free",
    path: (id) => paths.projectSession(id("sr-trk")),
    open: (page) => page.getByRole("button", { name: "Who's free" }).click(),
  },
  {
    name: "booking",
    path: () => paths.timeline(),
    open: (page) => page.getByRole("main").getByRole("button", { name: "New session" }).click(),
  },
  {
    name: "task",
    path: (id) => paths.projectSession(id("sr-trk")),
    open: (page) => page.locator("[data-task] [data-press=open]").first().click(),
  },
  {
    name: "add tasks",
    path: (id) => paths.projectSession(id("sr-trk")),
    open: (page) => page.getByRole("button", { name: "Add tasks", exact: true }).first().click(),
  },
  {
    name: "add block",
    path: (id) => paths.projectSession(id("sr-trk")),
    open: (page) => page.getByRole("button", { name: "Add block" }).click(),
  },
  {
    name: "songs",
    path: (id) => paths.project(id("salt-roads"), "songs"),
    open: (page) => page.getByRole("button", { name: "Add songs" }).first().click(),
  },
  {
    name: "room",
    path: () => paths.settings(),
    open: (page) => page.getByRole("button", { name: /Add (a )?room/ }).click(),
  },
  {
    name: "room with hours",
    path: () => paths.settings(),
    open: async (page) => {
      await page.getByRole("button", { name: "Edit Sala Lisboa" }).click();
      await page.getByRole("button", { name: "Add hours" }).click();
      await page.getByRole("button", { name: "Save room" }).waitFor();
    },
  },
  {
    name: "a time that exists twice",
    path: (id) => paths.projectSession(id("sr-trk"), { edit: "session" }),
    open: async (page) => {
      await page.getByLabel("Date", { exact: true }).fill("2031-10-26");
      await page.getByLabel("Start", { exact: true }).fill("01:30");
      await page.getByRole("radiogroup", { name: /^Start/ }).waitFor();
    },
  },
  {
    name: "absence",
    path: () => paths.me(),
    open: (page) => page.getByRole("button", { name: "Add absence" }).click(),
  },
  {
    name: "absence by a rule",
    path: (id) => paths.person(id("ines")),
    open: async (page) => {
      await page.getByRole("button", { name: "Add absence" }).click();
      await page.getByLabel("Repeat").selectOption("By a rule of your own");
    },
  },
  { name: "hours", path: () => paths.me(), open: (page) => page.getByRole("button", { name: "Change hours" }).click() },
  {
    name: "dates of an absence",
    path: (id) => paths.person(id("priya")),
    open: async (page) => {
      await page.getByRole("button", { name: /^More for Fri/ }).click();
      await page.getByRole("menuitem", { name: "Skip a date" }).click();
    },
  },
  {
    name: "decline a call",
    path: () => paths.me(),
    open: (page) => page.getByRole("button", { name: "Decline Keyboard overdubs as co-producer" }).click(),
  },
  {
    name: "search",
    path: () => paths.projects(),
    open: (page) => page.getByRole("button", { name: "Search or go to" }).first().click(),
    // Its list is moved through from the field, which axe cannot know.
    exceptRule: "scrollable-region-focusable",
  },
  { name: "shortcuts", path: () => paths.projects(), open: (page) => page.keyboard.press("Shift+?") },
];

for (const theme of ["dark", "light"] as const) {
  test.describe(theme, () => {
    test.use({ theme, colorScheme: theme });

    test("every window over a screen is accessible", async ({ page, studio }) => {
      for (const { name, path, open, exceptRule } of DIALOGS) {
        await test.step(name, async () => {
          await visit(
            page,
            path((row) => `${studio.prefix}-${row}`),
          );
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await open?.(page);
          await expect(page.getByRole("dialog")).toBeVisible();
          await expect(page.getByRole("dialog").getByText(/^Looking/)).toHaveCount(0);
          // What lies behind an open window is hidden on purpose, so the window is looked at alone.
          await expectAccessible(page, name, { within: "[role=dialog]", ...(exceptRule ? { exceptRule } : {}) });
        });
      }
    });

    test("the inspector is accessible beside the page, for every kind of flag", async ({ page }) => {
      await visit(page, paths.flags());
      const keys = await page.locator("[data-flag]").evaluateAll((rows) => {
        const byKind = new Map(rows.map((row) => [row.getAttribute("data-flag")?.split(":")[0], row]));
        return [...byKind.values()].map((row) => row.getAttribute("data-flag"));
      });
      expect(keys.length).toBeGreaterThanOrEqual(7);
      for (const key of keys) {
        await test.step(String(key), async () => {
          await page.locator(`[data-flag="${key}"]`).click();
          await expect(page.locator("[data-inspector]").getByRole("heading", { level: 3 }).first()).toBeVisible();
          await expectAccessible(page, String(key));
          await page.keyboard.press("Escape");
          await expect(page.locator("[data-inspector]")).toHaveCount(0);
        });
      }
    });

    test("the explanation of the two roles is accessible", async ({ page, studio }) => {
      await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
      await page.getByRole("button", { name: "What the roles are for" }).first().click();
      await expect(page.getByRole("dialog", { name: "Engineer and producer" })).toBeVisible();
      await expectAccessible(page, "role guide", { within: "[role=dialog]" });
    });
  });
}
