import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";

test.use({ isDemo: true, theme: "dark" });

test("a dark screen prints dark ink on light paper, and no controls", async ({ page, studio }) => {
  await visit(page, paths.projectSession(`${studio.prefix}-sr-trk`));
  const main = page.getByRole("main");
  const controls = main.getByRole("button", {
    name: /^(Edit|Add block|Add tasks|One engineer more|Add another performer)$/,
  });
  await expect(controls).toHaveCount(5);
  const inkOf = () => main.evaluate((element) => getComputedStyle(element).color);
  expect(await inkOf()).toBe("rgb(239, 236, 231)");

  await page.emulateMedia({ media: "print" });
  await expect.poll(inkOf).toBe("rgb(31, 27, 22)");
  await expect(controls).toHaveCount(0);
  await expect(main.getByRole("region", { name: "Crew" })).toContainText("Ines Okafor");
});

test("the coverage matrix prints on wide paper", async ({ page }) => {
  await visit(page, paths.coverage());
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
