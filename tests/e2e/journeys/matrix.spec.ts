import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { picker } from "../steps/crew";
import { expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true, way: "keyboard" });

/** Goes from the grid's only tab stop to a person's cell of a session, by arrows. */
async function goTo(page: Page, person: string, session: string): Promise<void> {
  const grid = page.getByRole("grid", { name: "People by sessions" });
  const [rows, columns] = await Promise.all([
    grid.getByRole("rowheader").allTextContents(),
    grid.getByRole("columnheader").evaluateAll((heads) => heads.map((head) => head.getAttribute("aria-label") ?? "")),
  ]);
  const down = rows.findIndex((text) => text.startsWith(person)) + 1;
  const right = columns.findIndex((text) => text.includes(session));
  await page.keyboard.press("Control+Home");
  for (let count = 0; count < down; count += 1) await page.keyboard.press("ArrowDown");
  for (let count = 0; count < right; count += 1) await page.keyboard.press("ArrowRight");
}

test.beforeEach(async ({ page }) => {
  await visit(page, paths.coverage());
  await page.locator('[role="grid"] [tabindex="0"]').focus();
});

test("in the matrix an empty cell offers its person for what the session lacks, and Delete takes the call away", async ({
  page,
}) => {
  await goTo(page, "Priya Raman", "Mix, ");
  await page.keyboard.press("Enter");
  await expect(picker(page).getByRole("heading", { level: 2 })).toHaveText("Producer for Mix");
  await expect(picker(page).getByRole("listbox").getByRole("option", { selected: true })).toContainText("Priya Raman");
  await page.keyboard.press("Enter");
  await expectSaid(page, "Called Priya Raman as producer for Mix");
  await expect(picker(page)).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /producer/);
  await page.keyboard.press("Delete");
  await expectSaid(page, "Took Priya Raman off Mix as producer");
});

test("in the matrix a cell of a covered session offers its person for what they do", async ({ page }) => {
  await goTo(page, "Felix Brandt", "Band day");
  await page.keyboard.press("Enter");
  await expect(picker(page).getByRole("heading", { level: 2 })).toHaveText("Engineer for Band day");
  await expect(picker(page).getByRole("listbox").getByRole("option", { selected: true })).toContainText("Felix Brandt");
});
