import { paths } from "@/lib/paths";
import { assign, crewOf } from "../steps/crew";
import { eachWay, expect, test } from "../steps/journey";
import { openNeed, plannedSession, plannedSessions, planProject, startProject } from "../steps/projects";
import { expectSaid, heading, visit } from "../steps/screens";

// Presses are those of the pointer, of Enter and of Space; typing is free. Each budget has room for one more.
eachWay((way) => {
  test("a project from a template takes 3 presses at most", async ({ page, presses, hand }) => {
    await visit(page, paths.projects());
    await planProject(page, hand, { title: "Harbour Lights", template: "EP in 3 sessions" });
    await expect(plannedSessions(page)).toHaveCount(3);
    await expect(plannedSession(page, "Tracking")).toContainText("0/22 done");
    // The keyboard takes a template by arrows.
    expect(presses.count).toBe(way === "mouse" ? 3 : 2);
  });

  test("a session by form takes 2 presses", async ({ page, presses, hand }) => {
    await startProject(page, hand, "Harbour Lights", "Empty");
    presses.reset();
    await hand.press(page.getByRole("main").getByRole("link", { name: "Add session" }).first());
    const dialog = page.getByRole("dialog", { name: "New session for Harbour Lights" });
    const isTyped = way === "keyboard";
    // With the mouse each field would be a press more; what is proposed will do.
    if (isTyped) {
      await hand.write(dialog.getByLabel("Title"), "Band day");
      await hand.write(dialog.getByLabel("Date", { exact: true }), "2031-03-07");
      await hand.write(dialog.getByLabel("Start", { exact: true }), "11:30");
    }
    await hand.press(dialog.getByRole("button", { name: "Add session" }));
    await expect(plannedSessions(page)).toHaveCount(1);
    await expectSaid(page, `Added ${isTyped ? "Band day" : "Tracking"} to Harbour Lights`);
    if (isTyped) await expect(plannedSession(page, "Band day")).toContainText(/Fri 7 Mar.*11:30–22:00/);
    expect(presses.count).toBe(2);
  });

  test.describe("with people on the roster", () => {
    test.use({ isDemo: true });

    test("engineer and producer take 3 presses", async ({ page, presses, hand }) => {
      await startProject(page, hand, "Harbour Lights", "Mix only");
      presses.reset();
      await assign(page, hand, openNeed(page, "Mix", "engineer"), ["Jonah Reyes", "Priya Raman"]);
      expect(presses.count).toBe(3);
      await expectSaid(page, "Called Jonah Reyes as engineer for Mix");
      await expectSaid(page, "Called Priya Raman as producer for Mix");
      await expect(plannedSession(page, "Mix")).toContainText("2 of 2 filled");

      await hand.press(plannedSession(page, "Mix").getByRole("link", { name: "Mix" }));
      await expect(heading(page)).toHaveText("Mix");
      await expect(crewOf(page, "Engineers")).toContainText("Jonah Reyes");
      await expect(crewOf(page, "Producers")).toContainText("Priya Raman");
      await expect(crewOf(page, "Producers")).toContainText("Not told yet");
    });
  });
});
