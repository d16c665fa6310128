import { paths } from "@/lib/paths";
import { eachWay, expect, test } from "../steps/journey";
import { rosterRows } from "../steps/roster";
import { expectSaid, visit } from "../steps/screens";

const FILE = "tests/fixtures/album-credits.csv";

eachWay(() => {
  test("a credits file asks, is imported in one change, and is taken back", async ({ page, hand }) => {
    await visit(page, paths.importCredits());
    await page.locator("input[type=file]").setInputFiles(FILE);
    const album = page.getByRole("article", { name: "Nevermind" });
    await expect(page.getByRole("article")).toHaveCount(7);
    const dual = album.locator("dt", { hasText: "Both roles" }).locator("+ dd");
    await expect(dual).toHaveText("Butch Vig");

    const question = album.getByRole("radiogroup", { name: "Nirvana: one person or a group?" });
    await hand.take(question.getByRole("radio", { name: "One person" }));
    await expect(dual).toHaveText("Butch Vig, Nirvana");
    await hand.take(question.getByRole("radio", { name: "A group" }));
    await expect(dual).toHaveText("Butch Vig");

    await hand.press(page.getByRole("button", { name: "Import 7 albums" }));
    await expectSaid(page, /^Imported the credits of 7 albums/);
    await expect(album.getByRole("link", { name: "Here already" })).toBeVisible();

    await hand.undo();
    await expectSaid(page, /^Undid: Imported the credits of 7 albums/);
    await visit(page, paths.people());
    await expect(rosterRows(page)).toHaveCount(0);
  });
});
