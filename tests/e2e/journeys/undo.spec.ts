import { paths } from "@/lib/paths";
import { answerOf, assign, crewOf } from "../steps/crew";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true });

const CALLED = "Called Priya Raman as producer for Mix";
const OPEN = "+ open assign a producer";

test.beforeEach(({ page, studio }) => visit(page, paths.projectSession(`${studio.prefix}-sr-mix`)));

eachWay((way) => {
  test("the last change is taken back at once, in its message or by a key", async ({ page, presses, hand }) => {
    await assign(page, hand, crewOf(page, "Producers").getByRole("button", { name: OPEN }), ["Priya Raman"]);
    await expectSaid(page, CALLED);
    presses.reset();
    await hand.undo();
    await expectSaid(page, `Undid: ${CALLED}`);
    await expect(crewOf(page, "Producers").getByRole("button", { name: OPEN })).toBeVisible();
    expect(presses.count).toBe(way === "mouse" ? 1 : 0);
  });

  test("the history takes it back and brings it back, a press each", async ({ page, presses, hand, studio }) => {
    await assign(page, hand, crewOf(page, "Producers").getByRole("button", { name: OPEN }), ["Priya Raman"]);
    await visit(page, paths.project(`${studio.prefix}-salt-roads`, "history"));
    presses.reset();
    await hand.press(page.getByRole("button", { name: `Undo: ${CALLED}` }));
    await expectSaid(page, `Undid: ${CALLED}`);
    await hand.press(page.getByRole("button", { name: `Bring back: Undid: ${CALLED}` }));
    await expectSaid(page, `Brought back: ${CALLED}`);
    expect(presses.count).toBe(2);
    await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
    await expect(crewOf(page, "Producers")).toContainText("Priya Raman");
  });
});

test("what has changed since is not taken back, and says why", async ({ page, hand, studio }) => {
  await assign(page, hand, crewOf(page, "Producers").getByRole("button", { name: OPEN }), ["Priya Raman"]);
  await hand.command(answerOf(page, "Producers", "Priya Raman"), "Confirmed");
  await expectSaid(page, /^Marked Priya Raman as confirmed/);
  await visit(page, paths.history());
  await hand.press(page.getByRole("button", { name: `Undo: ${CALLED}` }));
  const later = /^Changed since: ‘Marked Priya Raman as confirmed.*’ by .+, today \d\d:\d\d\. Undo that first\.$/;
  await expectSaid(page, later);
  await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
  await expect(answerOf(page, "Producers", "Priya Raman")).toHaveText("Confirmed");
});
