import { paths } from "@/lib/paths";
import { crewOf, pick, picker } from "../steps/crew";
import { inspectDualRole, inspector, sessionFlags, takeRemedy } from "../steps/flags";
import { eachWay, expect, test } from "../steps/journey";
import { plannedSession } from "../steps/projects";
import { countInBar, expectSaid, messages, visit } from "../steps/screens";
import { editDialog, editSession, save } from "../steps/sessions";

test.use({ isDemo: true });

const BOTH = "Ines Okafor covers both roles in Band day";

test("a dual role is seen without a press wherever its session is", async ({ page, presses, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  await expect(sessionFlags(page).getByRole("button", { name: BOTH })).toContainText("level 4");
  await expect(crewOf(page, "Engineers")).toContainText("Both roles");
  await expect(crewOf(page, "Producers")).toContainText("Both roles");
  const duals = await countInBar(page, "dual");
  expect(duals).toBeGreaterThan(0);

  await visit(page, paths.project(`${studio.prefix}-salt-roads`));
  await expect(plannedSession(page, "Band day").getByRole("button", { name: "Both roles 4" })).toBeVisible();
  expect(await countInBar(page, "dual")).toBe(duals);

  await visit(page, paths.coverage());
  const cell = page.getByRole("row", { name: "Ines Okafor" }).getByRole("gridcell", { name: "both roles, level 4" });
  await expect(cell).toBeVisible();
  expect(await countInBar(page, "dual")).toBe(duals);

  await visit(page, paths.flags());
  await expect(page.getByRole("main").getByRole("button", { name: BOTH })).toBeVisible();

  await visit(page, paths.today());
  await expect(page.getByRole("list", { name: "Flags to look at" }).getByRole("button", { name: BOTH })).toBeVisible();
  expect(await countInBar(page, "dual")).toBe(duals);
  expect(presses.count).toBe(0);
});

eachWay(() => {
  test.beforeEach(({ page, studio }) => visit(page, paths.projectSession(`${studio.prefix}-sr-trk`)));

  test("an assistant lowers it in 3 presses", async ({ page, presses, hand }) => {
    await inspectDualRole(page, hand);
    await takeRemedy(page, hand, "Add an assistant (lowers to 3)");
    await pick(page, hand, "Nils Ferreira");
    await expectSaid(page, "Added Nils Ferreira as assistant engineer at the recorder for Band day");
    await expect(inspector(page)).toContainText("level 3");
    await expect(sessionFlags(page).getByRole("button", { name: BOTH })).toContainText("level 3");
    expect(presses.count).toBe(3);
  });

  test("choosing after the take lowers it in 2 presses", async ({ page, presses, hand }) => {
    await inspectDualRole(page, hand);
    await takeRemedy(page, hand, "Move the choosing out of the take (lowers to 2)");
    await expectSaid(page, /^Moved .* out of the take in Band day$/);
    await expect(sessionFlags(page).getByRole("button", { name: BOTH })).toContainText("level 2");
    expect(presses.count).toBe(2);
  });

  test("giving a role away settles it in 3 presses", async ({ page, presses, hand }) => {
    const duals = await countInBar(page, "dual");
    await inspectDualRole(page, hand);
    await takeRemedy(page, hand, "Give producing to somebody else in Band day");
    await pick(page, hand, "Jonah Reyes");
    await expectSaid(page, "Replaced Ines Okafor by Jonah Reyes as producer for Band day");
    await expect(inspector(page).getByRole("heading", { name: "This is settled" })).toBeVisible();
    await expect(crewOf(page, "Engineers")).not.toContainText("Both roles");
    await expect.poll(() => countInBar(page, "dual")).toBe(duals - 1);
    await expect(picker(page)).toHaveCount(0);
    expect(presses.count).toBe(3);
  });

  test("keeping it on purpose takes 3 presses, and a reason", async ({ page, presses, hand }) => {
    const duals = await countInBar(page, "dual");
    await inspectDualRole(page, hand);
    await takeRemedy(page, hand, "Keep it as it is, and say why");
    await takeRemedy(page, hand, "Budget");
    await expectSaid(page, `Acknowledged: ${BOTH}`);
    await expect(inspector(page)).toContainText(/Kept on purpose\s*Budget\s*Robin Hale/);
    await expect.poll(() => countInBar(page, "dual")).toBe(duals - 1);
    expect(presses.count).toBe(3);
  });
});

test("moved by an hour it is open again, and the old note stays with it", async ({ page, hand, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  await inspectDualRole(page, hand);
  await takeRemedy(page, hand, "Keep it as it is, and say why");
  await takeRemedy(page, hand, "Other");
  await hand.write(inspector(page).getByLabel("Reason"), "Two friends, one microphone");
  await takeRemedy(page, hand, "Keep it");
  const flag = sessionFlags(page).getByRole("button", { name: BOTH });
  await expect(flag).toContainText("Two friends, one microphone");
  await expect(flag).not.toContainText("Reopened");
  const duals = await countInBar(page, "dual");

  await editSession(page, hand);
  await hand.write(editDialog(page).getByLabel("Start", { exact: true }), "11:00");
  await save(page, hand);

  await expect(flag).toContainText("Reopened");
  await expect(flag).toContainText(/Changed since Robin Hale.*Two friends, one microphone/);
  await expect.poll(() => countInBar(page, "dual")).toBe(duals + 1);
  await expect(inspector(page)).toContainText("Acknowledged before, and changed since");
  await expect(inspector(page)).toContainText("Two friends, one microphone");
});

for (const [width, height] of [
  [1280, 900],
  [900, 900],
  [390, 844],
] as const) {
  test.describe(`on a screen of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("what is said leaves the whole inspector in reach", async ({ page, hand, studio }) => {
      await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
      await inspectDualRole(page, hand);
      await takeRemedy(page, hand, "Move the choosing out of the take (lowers to 2)");
      await expectSaid(page, /out of the take in Band day$/);
      const said = await messages(page).getByText("out of the take").locator("..").boundingBox();
      const panel = await inspector(page).boundingBox();
      if (said === null || panel === null) throw new Error("Both are in sight.");
      const isBeside = said.x + said.width <= panel.x;
      const isAbove = said.y + said.height <= panel.y;
      expect(isBeside || isAbove, JSON.stringify({ said, panel })).toBe(true);
    });
  });
}
