import { paths } from "@/lib/paths";
import { test } from "../fixtures";
import { visit } from "../steps/screens";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });
for (const theme of ["dark", "light"] as const) for (const width of [1280, 390]) {
  test.describe(`${theme} ${width}`, () => {
    test.use({ theme, colorScheme: theme, viewport: { width, height: width === 390 ? 844 : 900 } });
    test("shots", async ({ page, studio }) => {
      test.slow();
      const shot = (name: string) => page.screenshot({ path: `/tmp/av-shots/${name}-${theme}-${width}.png`, fullPage: true });
      await visit(page, paths.me());
      await shot("me");
      await page.getByRole("button", { name: "Edit hours" }).click();
      await page.getByRole("dialog").waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/av-shots/hours-${theme}-${width}.png` });
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Add absence" }).click();
      await page.getByRole("dialog").waitFor();
      await page.getByLabel("Repeat").selectOption("WEEKLY");
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/av-shots/add-${theme}-${width}.png` });
      await page.getByLabel("Repeat").selectOption("RULE");
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/av-shots/rule-${theme}-${width}.png` });
      await visit(page, paths.person(`${studio.prefix}-priya`));
      await shot("priya");
      await page.getByRole("button", { name: /^More for .*2/ }).first().click();
      await page.getByRole("menuitem", { name: "Skip a date" }).click();
      await page.getByRole("dialog").waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/av-shots/dates-${theme}-${width}.png` });
      await visit(page, paths.account());
      await shot("account");
    });
  });
}
