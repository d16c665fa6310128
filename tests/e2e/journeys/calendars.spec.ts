import { paths } from "@/lib/paths";
import type { CalendarServer } from "@/tests/setup/calendar-server";
import { calendarSection, calendarText, openOwnCalendar } from "../steps/calendars";
import { eachWay, expect, test } from "../steps/journey";
import { expectSaid, visit } from "../steps/screens";

test.use({ isDemo: true });

let calendar: CalendarServer;

test.beforeEach(async () => {
  calendar = await openOwnCalendar(calendarText(3));
});

test.afterEach(() => calendar.close());

eachWay(() => {
  test("a calendar is added by its address, read again, and keeps its last good reading", async ({
    page,
    hand,
    studio,
  }) => {
    await visit(page, paths.person(`${studio.prefix}-ines`));
    const section = calendarSection(page);
    await hand.press(section.getByRole("button", { name: "Add calendar" }));
    const dialog = page.getByRole("dialog", { name: "Add a calendar" });
    await hand.write(dialog.getByRole("textbox", { name: "Address" }), calendar.address);
    await hand.press(dialog.getByRole("button", { name: "Add calendar" }));
    await expectSaid(page, /^Added a calendar of /);
    const row = section.getByRole("listitem");
    await expect(row).toContainText("Read just now · 3 busy times to come");
    await expect(row).toContainText(calendar.host);
    expect(await page.content(), "the address is shown nowhere").not.toContain("private-3f9c");
    expect(await page.content(), "nor what the events are about").not.toContain("Dentist");

    calendar.answer((_, response) => response.writeHead(200).end(calendarText(5)));
    await hand.press(row.getByRole("button", { name: "Read Calendar again" }));
    await expectSaid(page, "Read again: the busy times have changed");
    await expect(row).toContainText("5 busy times to come");

    calendar.answer((_, response) => response.writeHead(410).end());
    await hand.press(row.getByRole("button", { name: "Read Calendar again" }));
    await expect(row).toContainText(/Not read: localhost:\d+ has no such calendar any more\./);
    await expect(row).toContainText(/The reading of .* is kept\./);
    await expect(row).toContainText("5 busy times to come");

    await hand.command(row.getByRole("button", { name: "More for Calendar" }), "Remove");
    await expectSaid(page, "Removed a calendar and its busy times");
    await expect(row).toHaveCount(0);
    await hand.undo();
    await expect(section.getByRole("listitem")).toContainText("5 busy times to come");
  });
});

test("an address that cannot be read is refused beside it, and stays typed", async ({ page, studio }) => {
  await visit(page, paths.person(`${studio.prefix}-ines`));
  await calendarSection(page).getByRole("button", { name: "Add calendar" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a calendar" });
  const address = dialog.getByRole("textbox", { name: "Address" });
  const add = dialog.getByRole("button", { name: "Add calendar" });
  const refused = async (typed: string, sentence: RegExp) => {
    await address.fill(typed);
    await add.click();
    await expect(dialog.getByText(sentence)).toBeVisible();
    await expect(address).toHaveValue(typed);
  };
  await refused("calendar.example.org/x.ics", /^Give the whole address/);
  await refused("http://127.0.0.1/latest/meta-data", /^127\.0\.0\.1 lies inside of a private network/);
  await refused("http://169.254.169.254/latest/meta-data", /lies inside of a private network/);
  calendar.answer((_, response) => response.writeHead(200).end("<!doctype html><title>Sign in</title>"));
  await refused(calendar.address, /Line 1 begins a web page, not a calendar\. Nothing was added\.$/);
  calendar.answer((_, response) => response.writeHead(301, { Location: "/private-3f9c/new.ics" }).end());
  await refused(calendar.address, /The new address is http:\/\/localhost:\d+\/private-3f9c\/new\.ics$/);
});

test("a file is read, renamed, and replaced by a newer one", async ({ page, studio }) => {
  await visit(page, paths.person(`${studio.prefix}-ines`));
  const section = calendarSection(page);
  await section.getByRole("button", { name: "Add calendar" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a calendar" });
  await dialog.getByText("In a file").click();
  const file = (name: string, text: string) => ({ name, mimeType: "text/calendar", buffer: Buffer.from(text) });
  await dialog.getByLabel("Choose a file").last().setInputFiles(file("notes.ics", "Dear Ana"));
  await dialog.getByRole("button", { name: "Add calendar" }).click();
  await expect(dialog.getByText(/Line 1 is not the beginning of a calendar/)).toBeVisible();
  await dialog
    .getByLabel("Choose a file")
    .last()
    .setInputFiles(file("tour.ics", calendarText(2)));
  await dialog.getByRole("textbox", { name: "Name" }).fill("Tour");
  await dialog.getByRole("button", { name: "Add calendar" }).click();
  await expect(section.getByRole("listitem")).toContainText("File read just now · 2 busy times to come");

  await section.getByRole("button", { name: "More for Tour" }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  const rename = page.getByRole("dialog", { name: "Rename Tour" });
  await rename.getByRole("textbox", { name: "Name" }).fill("Tour of the north");
  await rename.getByRole("button", { name: "Rename" }).click();
  await expectSaid(page, "Renamed a calendar");

  await section.getByRole("button", { name: "Choose a newer file for Tour of the north" }).click();
  const newer = page.getByRole("dialog", { name: "A newer file for Tour of the north" });
  await newer
    .getByLabel("Choose a file")
    .last()
    .setInputFiles(file("tour.ics", calendarText(4)));
  await newer.getByRole("button", { name: "Read file" }).click();
  await expect(section.getByRole("listitem")).toContainText("4 busy times to come");
});
