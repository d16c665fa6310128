import { paths } from "@/lib/paths";
import { eachWay, expect, test } from "../steps/journey";
import { plannedSession, startProject } from "../steps/projects";
import { expectSaid, heading, visit } from "../steps/screens";
import { editDialog, editSession, save } from "../steps/sessions";

// The studio's clocks go back on 26 October 2031 at two, and forward on 30 March 2031 at one.
eachWay(() => {
  test("a time that clocks show twice is asked for, and stays the one that was chosen", async ({ page, hand }) => {
    await startProject(page, hand, "Harbour Lights", "Empty");
    await hand.press(page.getByRole("main").getByRole("link", { name: "Add session" }).first());
    const dialog = page.getByRole("dialog", { name: "New session for Harbour Lights" });
    await hand.write(dialog.getByLabel("Title"), "Night watch");
    await hand.write(dialog.getByLabel("Date", { exact: true }), "2031-10-26");
    await hand.write(dialog.getByLabel("Start", { exact: true }), "01:30");
    await hand.write(dialog.getByLabel("End", { exact: true }), "06:00");
    const question = dialog.getByRole("radiogroup", { name: /^Start: the clocks go back/ });
    await expect(question.getByRole("radio")).toHaveCount(2);

    await hand.press(dialog.getByRole("button", { name: "Add session" }));
    await expect(question).toContainText("The clocks show 01:30 twice that day. Choose the first or the second.");
    await expect(dialog.getByLabel("Title")).toHaveValue("Night watch");

    await hand.take(question.getByRole("radio", { name: "01:30 the second time, UTC" }));
    await expect(dialog.getByText("Sun 26 Oct 01:30–06:00 · 4 h 30 min · London time")).toBeVisible();
    await hand.press(dialog.getByRole("button", { name: "Add session" }));
    await expectSaid(page, "Added Night watch to Harbour Lights");

    await hand.press(plannedSession(page, "Night watch").getByRole("link", { name: "Night watch" }));
    await expect(heading(page)).toHaveText("Night watch");
    await expect(page.getByRole("main")).toContainText("4 h 30 min, London time");
    await editSession(page, hand);
    await expect(editDialog(page).getByRole("radio", { name: /the second time/ })).toBeChecked();
    await hand.write(editDialog(page).getByLabel("Title"), "Night shift");
    await save(page, hand);
    await expect(heading(page)).toHaveText("Night shift");
    await expect(page.getByRole("main")).toContainText("4 h 30 min, London time");
  });

  test("a time that clocks skip moves, which the form and the message say", async ({ page, hand }) => {
    await startProject(page, hand, "Harbour Lights", "Empty");
    await hand.press(page.getByRole("main").getByRole("link", { name: "Add session" }).first());
    const dialog = page.getByRole("dialog", { name: "New session for Harbour Lights" });
    await hand.write(dialog.getByLabel("Date", { exact: true }), "2031-03-30");
    await hand.write(dialog.getByLabel("Start", { exact: true }), "01:15");
    await hand.write(dialog.getByLabel("End", { exact: true }), "05:00");
    await expect(dialog.getByText("The clocks skip 01:15: it starts at 02:15.")).toBeVisible();
    await hand.press(dialog.getByRole("button", { name: "Add session" }));
    await expectSaid(page, "Added Tracking to Harbour Lights. The clocks skip 01:15: it starts at 02:15.");
    await expect(plannedSession(page, "Tracking")).toContainText("02:15–05:00");
  });

  test("a night over a clock change keeps its real length and says so", async ({ page, hand }) => {
    await startProject(page, hand, "Harbour Lights", "Empty");
    await hand.press(page.getByRole("main").getByRole("link", { name: "Add session" }).first());
    const dialog = page.getByRole("dialog", { name: "New session for Harbour Lights" });
    await hand.write(dialog.getByLabel("Date", { exact: true }), "2031-10-25");
    await hand.write(dialog.getByLabel("Start", { exact: true }), "22:00");
    await hand.write(dialog.getByLabel("End", { exact: true }), "06:00");
    const sentence = "The clocks go back during this session: it lasts 9 h, 1 h longer than its times say.";
    await expect(dialog.getByText(sentence)).toBeVisible();
    await hand.press(dialog.getByRole("button", { name: "Add session" }));
    const planned = plannedSession(page, "Tracking");
    await expect(planned).toContainText(sentence);
    // The viewer is in Berlin.
    await expect(planned).toContainText("23:00–07:00 +1 in Berlin");
  });
});

test.describe("a session elsewhere", () => {
  test.use({ isDemo: true, timezoneId: "America/New_York" });

  test("says its own zone, and the viewer's clock beside it", async ({ page, studio }) => {
    await visit(page, paths.person(`${studio.prefix}-ines`));
    const coming = page.getByRole("list", { name: "Coming sessions" });
    const elsewhere = coming.getByRole("listitem").filter({ hasText: "Lisbon" });
    await expect(elsewhere).toContainText(/12:00–\d\d:\d\d Lisbon/);
    await expect(elsewhere).toContainText(/07:00–\d\d:\d\d in New York/);
  });
});
