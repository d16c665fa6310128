import { paths } from "@/lib/paths";
import { crewOf, picker } from "../steps/crew";
import { expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true });

test("nobody is picked from the list of one position while that of another is on its way", async ({
  page,
  hand,
  studio,
}) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await hand.press(crewOf(page, "Engineers").getByRole("button", { name: "Add another engineer" }));
  const people = picker(page).getByRole("listbox");
  const ines = people.getByRole("option", { name: "Ines Okafor" });
  await ines.waitFor();

  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await isReleased;
    await route.continue();
  });
  await picker(page).getByLabel("Position").selectOption("ASSISTANT");
  await expect(picker(page).getByLabel("Position")).toHaveValue("ASSISTANT");
  await ines.click();
  release();
  await expect(people).toHaveAttribute("aria-busy", "false");
  await expect(picker(page)).toBeVisible();
  await ines.click();
  await expectSaid(page, "Called Ines Okafor as assistant engineer for Mix");
  await expect(crewOf(page, "Engineers").getByText("Ines Okafor", { exact: true })).toHaveCount(1);
});
