import { paths } from "@/lib/paths";
import { picker } from "../steps/crew";
import { eachWay, expect, test } from "../steps/journey";
import { visit } from "../steps/screens";

test.use({ isDemo: true, contextOptions: { reducedMotion: "reduce" } });

eachWay((way) => {
  test("who is free for a session takes 1 press, and assigning goes on from there", async ({
    page,
    hand,
    presses,
    studio,
  }) => {
    await visit(page, paths.projectSession(`${studio.prefix}-sr-mix`));
    presses.reset();
    if (way === "keyboard") await page.keyboard.press("f");
    else await page.getByRole("button", { name: "Who's free" }).click();
    const dialog = page.getByRole("dialog", { name: "Who is free for Mix" });
    await expect(dialog.getByRole("region", { name: "People" }).getByRole("listitem").first()).toContainText("Free");
    expect(presses.count).toBe(way === "mouse" ? 1 : 0);
    await hand.press(dialog.getByRole("button", { name: "Assign Priya Raman" }));
    await expect(picker(page).getByRole("listbox").getByRole("option", { selected: true })).toContainText(
      "Priya Raman",
    );
  });

  test("those who are ticked get the next time that suits all, which can be held from there", async ({
    page,
    hand,
  }) => {
    await visit(page, paths.today());
    await hand.press(page.getByRole("banner").getByRole("button", { name: "Who's free" }));
    const dialog = page.getByRole("dialog", { name: "Who is free" });
    await dialog.getByRole("checkbox", { name: "Mara Lindqvist" }).check();
    await dialog.getByRole("checkbox", { name: "Live room" }).check();
    await expect(dialog).toContainText("Next time for all:");
    await hand.press(dialog.getByRole("button", { name: "Hold it" }));
    const form = page.getByRole("dialog", { name: "New session" });
    await expect(form.getByLabel("Room").locator("option:checked")).toHaveText("Live room");
  });
});
