import { paths } from "@/lib/paths";
import { addDays, formatDate } from "@/lib/time/calendar-date";
import { absencesAhead, gridDay } from "../steps/availability";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

const MONDAY = gridDay(14);
const dated = (date: string) => `${formatDate(date)} ${date.slice(0, 4)}`;

eachWay(() => {
  test("an absence is added for every week, a date of it skipped, and it is removed", async ({
    page,
    studio,
    hand,
  }) => {
    await visit(page, paths.person(`${studio.prefix}-ruben`));
    await hand.press(page.getByRole("button", { name: "Add absence" }));
    const dialog = page.getByRole("dialog");
    await hand.write(dialog.getByLabel("First day"), MONDAY);
    await hand.choose(dialog.getByLabel("Repeat"), "Every week");
    await expect(dialog.getByText("Away every week on Mon.")).toBeVisible();
    await hand.write(dialog.getByLabel("Note"), "rehearses elsewhere");
    await hand.press(dialog.getByRole("button", { name: "Add absence" }));
    await expectSaid(page, `Ruben Vos is away ${dated(MONDAY)}, every week on Mon`);
    const row = absencesAhead(page).getByRole("listitem").filter({ hasText: "rehearses elsewhere" });
    const more = row.getByRole("button", { name: `More for ${dated(MONDAY)}` });

    await hand.command(more, "Skip a date");
    const second = dated(addDays(MONDAY, 7));
    const box = page.getByRole("dialog").getByRole("checkbox", { name: second });
    await box.focus();
    await page.keyboard.press("Space");
    await expectSaid(page, `Ruben Vos is not away on ${formatDate(addDays(MONDAY, 7))}`);
    await hand.press(page.getByRole("dialog").getByRole("button", { name: "Done" }));
    await expect(row).toContainText(`not on ${second}`);

    await hand.command(more, "Remove");
    await expectSaid(page, /^Ruben Vos is not away any more/);
    await expect(row).toHaveCount(0);
    await hand.undo();
    await expect(row).toContainText(`not on ${second}`);
  });
});

test("what cannot be is said beside its field, and what was typed stays", async ({ page, studio }) => {
  await visit(page, paths.person(`${studio.prefix}-ruben`));
  await page.getByRole("button", { name: "Add absence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Hours", { exact: true }).click();
  await dialog.getByLabel("First day").fill(MONDAY);
  await dialog.getByLabel("From").fill("18:00");
  await dialog.getByLabel("Until").fill("17:00");
  await dialog.getByLabel("Note").fill("choir");
  await dialog.getByRole("button", { name: "Add absence" }).click();
  await expect(dialog.getByText("The end is not after the start. Set a later time, or the next day.")).toBeVisible();
  await expect(dialog.getByLabel("Note")).toHaveValue("choir");

  await dialog.getByLabel("Until").fill("19:00");
  await dialog.getByLabel("Repeat").selectOption("By a rule of your own");
  const rule = dialog.getByRole("textbox", { name: "Rule" });
  await rule.fill("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
  await dialog.getByRole("button", { name: "Add absence" }).click();
  await expect(dialog.getByText("No date ever fits this rule.")).toBeVisible();
  await rule.fill("FREQ=HOURLY");
  await expect(
    dialog.getByText("FREQ=HOURLY is too often: repeat by the day, week, month or year.").first(),
  ).toBeVisible();
  await rule.fill("freq=monthly;byday=1mo");
  await expect(dialog.getByText("Away every month on the 1st Mon.")).toBeVisible();
  await dialog.getByRole("button", { name: "Add absence" }).click();
  await expectSaid(page, /^Ruben Vos is away .*18:00–19:00, every month on the 1st Mon$/);
});

test("working hours are set for several days at once, on another clock", async ({ page, studio, hand }) => {
  await visit(page, paths.person(`${studio.prefix}-ruben`));
  await hand.press(page.getByRole("button", { name: "Change hours" }));
  const dialog = page.getByRole("dialog");
  await hand.press(dialog.getByRole("button", { name: "Set hours" }));
  await hand.choose(dialog.getByLabel("On the clock of"), "Lisbon");
  await hand.press(dialog.getByRole("button", { name: "Save hours" }));
  await expectSaid(page, "Changed Ruben Vos: time zone, working hours");
  await expect(page.getByText("Mon–Fri 10:00–18:00")).toBeVisible();
  await expect(page.getByText("Lisbon time")).toBeVisible();
});
