import { paths } from "@/lib/paths";
import { sessionFlags } from "../steps/flags";
import { eachWay, expect, test } from "../steps/journey";
import { pastePeople, rosterRows } from "../steps/roster";
import { expectSaid, heading, visit } from "../steps/screens";

const ROLES = ["engineer", "producer", "producer and engineer", "performer"];
const FORTY = Array.from({ length: 40 }, (_, index) => {
  const name = `Ada Number${String.fromCharCode(65 + (index % 26))}${index}`;
  return `${name} <ada.${index}@example.com>, +44 20 7946 0${100 + index}, ${ROLES[index % ROLES.length]}`;
});

eachWay(() => {
  test("40 pasted people take 2 presses", async ({ page, presses, hand }) => {
    await visit(page, paths.people());
    await hand.press(page.getByRole("main").getByRole("link", { name: "Paste a list" }).first());
    await pastePeople(page, hand, FORTY);
    await expect(rosterRows(page)).toHaveCount(40);
    await expectSaid(page, "Added 40 people");
    expect(presses.count).toBe(2);
    const last = rosterRows(page).filter({ hasText: "Ada NumberN39" });
    await expect(last).toContainText("ada.39@example.com");
    await expect(last).toContainText("+44 20 7946 0139");
  });
});

test.describe("two records of one person", () => {
  test.use({ isDemo: true });

  eachWay(() => {
    test("make a dual role when they become one, until that is undone", async ({ page, hand, studio }) => {
      const mix = paths.projectSession(`${studio.prefix}-lt-mix`);
      await visit(page, mix);
      await expect(page.getByRole("region", { name: "Crew" })).not.toContainText("Both roles");

      await visit(page, paths.person(`${studio.prefix}-jonah`));
      await hand.command(page.getByRole("button", { name: "More for this person" }), "Merge with another record…");
      const dialog = page.getByRole("dialog", { name: "Merge Jonah Reyes with another record" });
      await hand.choose(dialog.getByLabel("The other record"), "Priya Raman · priya.raman@example.com");
      await hand.press(dialog.getByRole("button", { name: "Merge records" }));
      await expectSaid(page, "Merged Priya Raman into Jonah Reyes");
      await expect(heading(page)).toHaveText("Jonah Reyes");

      await visit(page, mix);
      const both = sessionFlags(page).getByRole("button", { name: "Jonah Reyes covers both roles in Mix" });
      await expect(both).toBeVisible();
      await page.keyboard.press("ControlOrMeta+z");
      await expectSaid(page, "Undid: Merged Priya Raman into Jonah Reyes");
      await expect(both).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Crew" })).toContainText("Priya Raman");
    });
  });
});
