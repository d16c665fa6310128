import { paths } from "@/lib/paths";
import { answerOf, crewOf } from "../steps/crew";
import { expect, test } from "../steps/journey";
import { visit } from "../steps/screens";

test.use({ isDemo: true, viewport: { width: 390, height: 844 } });

test("a mark in a row stays small on a phone and can be pressed around its edge", async ({ page, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  const engineers = crewOf(page, "Engineers");
  const stepper = page.getByRole("list", { name: "People needed" }).getByRole("button", { name: "One engineer more" });
  for (const mark of [
    engineers.getByRole("button", { name: "Both roles" }),
    answerOf(page, "Engineers", "Ines Okafor"),
    stepper,
  ]) {
    await mark.scrollIntoViewIfNeeded();
    const reach = await mark.evaluate((element) => {
      const { left, top, width, bottom, height } = element.getBoundingClientRect();
      const isHit = (y: number) => element.contains(document.elementFromPoint(left + width / 2, y));
      return { height, above: isHit(top - 6), below: isHit(bottom + 6) };
    });
    expect(reach.height).toBeLessThanOrEqual(28);
    expect(reach.height).toBeGreaterThanOrEqual(24);
    expect(reach).toMatchObject({ above: true, below: true });
  }
});

test("an answer stands beside its name on a phone where no mark asks for a line", async ({ page, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  const name = crewOf(page, "Performers").getByText("Ruben Vos", { exact: true });
  const middle = async (box: Promise<{ y: number; height: number } | null>) => {
    const { y = 0, height = 0 } = (await box) ?? {};
    return y + height / 2;
  };
  const answer = answerOf(page, "Performers", "Ruben Vos");
  expect(Math.abs((await middle(name.boundingBox())) - (await middle(answer.boundingBox())))).toBeLessThan(4);
});
