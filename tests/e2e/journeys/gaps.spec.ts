import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { answerOf, assign, crewOf } from "../steps/crew";
import { inspector, sessionFlags, takeRemedy } from "../steps/flags";
import type { Hand } from "../steps/hand";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true });

const GAP = "No engineer for part of String call";

/** The assistant at the recorder declines: the lead is there, and three tasks name nobody who comes. */
async function loseTheAssistant(page: Page, hand: Hand): Promise<void> {
  await hand.command(answerOf(page, "Engineers", "Jonah Reyes"), "Declined…");
  await hand.press(page.getByRole("dialog").getByRole("button", { name: "Mark as declined" }));
  await expectSaid(page, /^Marked Jonah Reyes as declined for String call/);
  await expect(crewOf(page, "Engineers")).toContainText("3 tasks open");
}

eachWay(() => {
  test.beforeEach(async ({ page, hand, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-ns-str`));
    await loseTheAssistant(page, hand);
  });

  test("tasks whose person went away are left to the lead in 2 presses", async ({ page, presses, hand }) => {
    const before = presses.count;
    await hand.press(sessionFlags(page).getByRole("button", { name: GAP }));
    await takeRemedy(page, hand, "Leave it to the lead, Ines Okafor");
    await expectSaid(page, /^Left .* in String call to Ines Okafor$/);
    await expect(inspector(page).getByRole("heading", { name: "This is settled" })).toBeVisible();
    await expect(crewOf(page, "Engineers")).not.toContainText("open");
    expect(presses.count - before).toBe(2);
  });

  test("the socket asks for a name on each open task, one after the other", async ({ page, hand }) => {
    const socket = crewOf(page, "Engineers").getByRole("button", { name: "assign an engineer" });
    await assign(page, hand, socket, ["Mara Lindqvist", "Mara Lindqvist", "Mara Lindqvist"]);
    await expect(crewOf(page, "Engineers")).toContainText("Mara Lindqvist");
    await expect(crewOf(page, "Engineers")).not.toContainText("open");
    await expect(sessionFlags(page).getByRole("button", { name: GAP })).toHaveCount(0);
  });
});

test("a song that nobody engineers leads to the tasks of the missing side", async ({ page, hand, studio }) => {
  await visit(page, paths.flags({ project: `${studio.prefix}-kitchen` }));
  await hand.press(page.getByRole("main").getByRole("button", { name: "No engineer for the song" }));
  await hand.press(inspector(page).getByRole("link", { name: "Add an engineering task for it" }));
  const dialog = page.getByRole("dialog", { name: "Add tasks" });
  await expect(dialog.getByLabel("Song", { exact: true })).toHaveValue(`${studio.prefix}-kitchen-s1`);
  await expect(dialog.getByText("Direct the performance over talkback")).toHaveCount(0);
  await hand.write(dialog.getByLabel("Search"), "recall");
  await dialog.getByRole("checkbox").first().check();
  await hand.press(dialog.getByRole("button", { name: "Add 1 task" }));
  await expect(dialog).toHaveCount(0);
  await expect(inspector(page).getByRole("button", { name: "Assign an engineer" })).toBeVisible();
});

test("a block's new attention mode is given to its tasks with it", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  const flag = sessionFlags(page).getByRole("button", { name: "Ines Okafor covers both roles in Band day" });
  await expect(flag).toContainText("level 4");
  const block = page.getByRole("region", { name: "Takes: songs" });
  await hand.press(block.getByRole("button", { name: /^Edit / }));
  const dialog = page.getByRole("dialog", { name: "Edit block" });
  await expect(dialog.getByRole("checkbox")).toHaveCount(0);
  await hand.take(dialog.getByRole("radio", { name: "Step by step" }));
  await expect(dialog.getByRole("checkbox", { name: "Set its tasks to this too" })).toBeChecked();
  await hand.press(dialog.getByRole("button", { name: "Save" }));
  await expectSaid(page, /^Changed .* and its tasks in Band day: attention$/);
  await expect(flag).toContainText("level 2");
});
