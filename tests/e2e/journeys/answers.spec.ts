import { paths } from "@/lib/paths";
import { answerOf, crewOf, pick } from "../steps/crew";
import { eachWay, expect, test } from "../steps/journey";
import { plannedSession } from "../steps/projects";
import { countInBar, expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true });

test("a decline is the same gap on every screen at once, and keeps its reason", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-vox`));
  const gaps = await countInBar(page, "gap");
  await hand.command(answerOf(page, "Engineers", "Mara Lindqvist"), "Declined…");
  const dialog = page.getByRole("dialog", { name: "Mara Lindqvist declined" });
  await hand.write(dialog.getByLabel("Reason"), "A wedding in Malmö");
  await hand.press(dialog.getByRole("button", { name: "Mark as declined" }));
  await expectSaid(page, /^Marked Mara Lindqvist as declined for Lead vocals/);
  await expect(crewOf(page, "Engineers")).toContainText("A wedding in Malmö");
  await expect(crewOf(page, "Engineers")).toContainText("0/1");
  await expect(page.getByRole("main")).toContainText("1/2");
  await expect.poll(() => countInBar(page, "gap")).toBe(gaps + 1);

  await visit(page, paths.project(`${studio.prefix}-salt-roads`));
  const planned = plannedSession(page, "Lead vocals");
  await expect(planned).toContainText("1 of 2 filled");
  await expect(planned.getByRole("button", { name: "needs 1 engineer" })).toBeVisible();

  await visit(page, paths.coverage());
  await expect(page.getByRole("columnheader", { name: /^Lead vocals, .*, 1 of 2 filled/ })).toBeVisible();

  await visit(page, paths.coverage({ view: "roles" }));
  await expect(page.getByRole("row").filter({ hasText: "Mara Lindqvist" })).toContainText("declined");

  await visit(page, paths.today());
  const open = page.getByRole("list", { name: "Open needs" }).getByRole("listitem").filter({ hasText: "Lead vocals" });
  await expect(open).toContainText("1 of 2 filled");
  await expect(open.getByRole("button", { name: "assign an engineer" })).toBeVisible();
  expect(await countInBar(page, "gap")).toBe(gaps + 1);
});

eachWay(() => {
  test("who takes over from a confirmed person has not been told", async ({ page, hand, studio }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-vox`));
    await expect(answerOf(page, "Engineers", "Mara Lindqvist")).toHaveText("Confirmed");
    await hand.command(
      crewOf(page, "Engineers").getByRole("button", { name: "Mara Lindqvist, Engineer: more" }),
      "Replace",
    );
    await pick(page, hand, "Jonah Reyes");
    await expectSaid(page, "Replaced Mara Lindqvist by Jonah Reyes as engineer for Lead vocals");
    await expect(answerOf(page, "Engineers", "Jonah Reyes")).toHaveText("Not told yet");
    await expect(crewOf(page, "Engineers")).not.toContainText("Mara Lindqvist");
  });
});

test("who was asked is told apart from who was not told yet, on every screen alike", async ({ page, hand, studio }) => {
  const inSession = paths.projectSession(`${studio.prefix}-sr-vox`);
  for (const [label, word] of [
    ["Not told yet", "not told yet"],
    ["Asked", "asked"],
  ] as const) {
    await visit(page, inSession);
    await hand.command(answerOf(page, "Engineers", "Mara Lindqvist"), label);
    await expect(answerOf(page, "Engineers", "Mara Lindqvist")).toHaveText(label);
    await expect(
      page
        .getByRole("region", { name: "Run of the day" })
        .getByRole("button", { name: `Mara Lindqvist ${word}` })
        .first(),
    ).toBeVisible();

    await visit(page, paths.project(`${studio.prefix}-salt-roads`));
    await expect(
      plannedSession(page, "Lead vocals").getByTitle(`Mara Lindqvist, engineer, ${word}: replace`),
    ).toHaveText(new RegExp(`Mara Lindqvist${word}$`));

    await visit(page, paths.coverage());
    await expect(
      page
        .getByRole("row")
        .filter({ hasText: "Mara Lindqvist" })
        .getByTitle(new RegExp(`^engineer ${word}`))
        .first(),
    ).toBeVisible();

    await visit(page, paths.coverage({ view: "roles" }));
    await expect(page.getByRole("row").filter({ hasText: "Mara Lindqvist" })).toContainText(word);
  }
});
