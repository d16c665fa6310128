import { paths } from "@/lib/paths";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

eachWay(() => {
  test("a room with hours, an address and a code of its own", async ({ page, hand }) => {
    await visit(page, paths.settings());
    await hand.press(page.getByRole("button", { name: "Add room" }));
    const dialog = page.getByRole("dialog", { name: "Add a room" });
    await hand.write(dialog.getByLabel("Name"), "Great hall");
    await expect(dialog.getByLabel("Code")).toHaveValue("GH");
    await hand.write(dialog.getByLabel("Code"), "ra");
    await hand.write(dialog.getByLabel("Address"), "12 Quay Street");
    await hand.press(dialog.getByRole("button", { name: "Set hours" }));
    const range = dialog.getByRole("group", { name: "Range 1" });
    await expect(range.getByRole("checkbox", { name: "Monday" })).toBeFocused();
    await hand.write(range.getByLabel("From"), "20:00");
    await hand.write(range.getByLabel("Until"), "02:00");
    await expect(dialog.getByText("Mon–Fri 20:00–02:00")).toBeVisible();
    await expect(range).toContainText("until the next day");

    await hand.press(dialog.getByRole("button", { name: "Add room" }));
    await expect(dialog.getByText("Room A has this code. Pick another one.")).toBeVisible();
    await hand.write(dialog.getByLabel("Code"), "gh");
    await hand.press(dialog.getByRole("button", { name: "Add room" }));
    await expectSaid(page, "Added the room Great hall");
    const row = page.getByRole("listitem").filter({ hasText: "Great hall" });
    await expect(row).toContainText("GH");
    await expect(row).toContainText("12 Quay Street");
    await expect(row).toContainText("Mon–Fri 20:00–02:00");

    await hand.press(page.getByRole("button", { name: "Move Great hall up" }));
    await expectSaid(page, "Moved Great hall up");
    await expect(page.getByRole("region", { name: "Rooms" }).getByRole("listitem").first()).toContainText("Great hall");
  });

  test("hours that overlap or are half filled in are named, and nothing typed is lost", async ({ page, hand }) => {
    await visit(page, paths.settings());
    await hand.press(page.getByRole("button", { name: "Edit Room A" }));
    const dialog = page.getByRole("dialog", { name: "Room A" });
    await hand.press(dialog.getByRole("button", { name: "Set hours" }));
    await hand.press(dialog.getByRole("button", { name: "Add hours" }));
    const second = dialog.getByRole("group", { name: "Range 2" });
    await expect(second.getByRole("checkbox", { name: "Saturday" })).toBeChecked();
    await hand.press(second.getByRole("button", { name: "Every day" }));
    await hand.press(dialog.getByRole("button", { name: "Save room" }));
    await expect(dialog.getByRole("alert").getByText("Two of the ranges overlap.")).toBeVisible();
    await hand.write(second.getByLabel("From"), "20:00");
    await hand.write(second.getByLabel("Until"), "23:00");
    await hand.press(dialog.getByRole("button", { name: "Save room" }));
    await expectSaid(page, /Changed the room Room A: .*open hours/);
    const row = page.getByRole("listitem").filter({ hasText: "Room A" });
    await expect(row).toContainText("Mon–Fri 10:00–18:00 and 20:00–23:00, Sat–Sun 20:00–23:00");
  });
});
