import { paths } from "@/lib/paths";
import { assign, crewOf } from "../steps/crew";
import { eachWay, expect, test } from "../steps/journey";
import { openNeed, plannedSession, planProject } from "../steps/projects";
import { pastePeople, rosterRows } from "../steps/roster";
import { expectSaid, heading, visit } from "../steps/screens";

const PEOPLE = [
  "Ana Reyes <ana@example.com>, engineer",
  "Finn Oduya, engineer",
  "Ben Achterberg, producer",
  "Cleo Vance, producer",
  "Dee Marlow, performer",
  "Eli Sand, performer",
];
const BUDGET = 40;

eachWay((way) => {
  test("from an empty studio to an EP of three sessions with six people", async ({ page, presses, hand }) => {
    test.slow();
    const to = (screen: string) =>
      page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: screen });
    await visit(page, paths.today());
    await hand.press(page.getByRole("region", { name: "First steps" }).getByRole("link", { name: "Add people" }));
    await pastePeople(page, hand, PEOPLE);
    await expect(rosterRows(page)).toHaveCount(6);

    await hand.press(to("Projects"));
    await planProject(page, hand, { title: "Small Hours", template: "EP in 3 sessions" });
    await assign(page, hand, openNeed(page, "Tracking", "engineer"), ["Ana Reyes", "Ben Achterberg"]);
    await assign(page, hand, openNeed(page, "Vocals", "engineer"), ["Ana Reyes", "Cleo Vance"]);
    await assign(page, hand, openNeed(page, "Mix", "engineer"), ["Finn Oduya", "Ben Achterberg"]);

    await hand.press(plannedSession(page, "Tracking").getByRole("link", { name: "Tracking" }));
    await expect(heading(page)).toHaveText("Tracking");
    const addPerformer = crewOf(page, "Performers").getByRole("button", { name: "Add another performer" });
    await assign(page, hand, addPerformer, ["Dee Marlow"]);
    await assign(page, hand, addPerformer, ["Eli Sand"]);
    await hand.press(page.getByRole("main").getByRole("link", { name: /^Small Hours/ }));
    await hand.press(plannedSession(page, "Vocals").getByRole("link", { name: "Vocals" }));
    await expect(heading(page)).toHaveText("Vocals");
    await assign(page, hand, addPerformer, ["Dee Marlow"]);

    await hand.press(to("Coverage"));
    await expect(heading(page)).toHaveText("Coverage");
    await expect(page.getByRole("main")).toContainText("6/6");
    await expect(page.getByRole("row", { name: /^Open/ }).getByRole("gridcell", { name: /^Open:/ })).toHaveCount(0);
    for (const line of PEOPLE) {
      const name = /^[^,<]+/.exec(line)?.[0].trim() ?? "";
      await expect(page.getByRole("rowheader", { name })).toBeVisible();
    }
    console.log(`By ${way}, a first plan takes ${presses.count} presses of ${BUDGET}.`);
    expect(presses.count).toBeLessThanOrEqual(BUDGET);
    expect(presses.count).toBeGreaterThan(10);
  });
});

const EMPTY_SCREENS = [paths.today(), paths.projects(), paths.people(), paths.coverage(), paths.flags()];

test("an empty studio offers the demo wherever there is nothing yet, until it has a plan", async ({ page, hand }) => {
  const offer = page.getByRole("main").getByRole("button", { name: "Load the demo studio" });
  for (const path of EMPTY_SCREENS) {
    await visit(page, path);
    await expect.soft(offer, path).toHaveCount(1);
  }
  await hand.press(offer);
  await expectSaid(page, "Loaded the demo studio");
  await expect(page.getByRole("main")).toContainText("kept on purpose");
  for (const path of EMPTY_SCREENS) {
    await visit(page, path);
    await expect(heading(page)).toBeVisible();
    await expect.soft(offer, path).toHaveCount(0);
  }
});

test.describe("a member", () => {
  test.use({ accessRole: "MEMBER" });

  test("is not offered what only others may load", async ({ page }) => {
    for (const path of EMPTY_SCREENS) {
      await visit(page, path);
      await expect(heading(page)).toBeVisible();
      await expect.soft(page.getByRole("button", { name: "Load the demo studio" }), path).toHaveCount(0);
    }
  });
});
