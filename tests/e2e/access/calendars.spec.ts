import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { calendarSection, calendarText, openOwnCalendar } from "../steps/calendars";
import { visit } from "../steps/screens";
import { builtActions, callAction } from "./built-actions";

test.use({ isDemo: true });

test("calendars are kept by whoever keeps the roster, and by everybody for themselves", async ({
  maker,
  studio,
  openBrowser,
  playwright,
  baseURL,
}) => {
  const [own, other] = [`${studio.prefix}-ines`, `${studio.prefix}-jonah`];
  const member = await maker.addMember({ studioId: studio.studioId, accessRole: "VIEWER", personId: own });
  const manager = await maker.addMember({ studioId: studio.studioId, accessRole: "MANAGER" });
  const page = await openBrowser(member.cookie);
  await visit(page, paths.person(other));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(calendarSection(page)).toHaveCount(0);
  await visit(page, paths.person(own));
  await expect(calendarSection(page).getByRole("button", { name: "Add calendar" })).toBeVisible();

  const calendar = await openOwnCalendar(calendarText(1));
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? "" } });
  const action = builtActions().find(({ name }) => name === "addCalendarAction");
  if (action === undefined) throw new Error("The action is not in the build.");
  const add = (personId: string, cookie: typeof member.cookie | null) => {
    const body = JSON.stringify([{ personId, name: "Calendar", address: calendar.address }]);
    return callAction(request, { actionId: action.id, path: paths.person(own), body }, cookie);
  };
  expect(await add(own, null)).toBe("SIGNED_OUT");
  expect(await add(other, member.cookie)).toBe("NOT_ALLOWED");
  expect(calendar.asked, "nothing is asked for somebody who may not").toEqual([]);
  expect(await add(own, member.cookie)).toBe("OK");
  expect(await add(other, manager.cookie)).toBe("OK");
  const { cookie } = await maker.makeStudio({ isDemo: false, accessRole: "OWNER" });
  expect(await add(own, cookie)).toBe("NOT_FOUND");
  await request.dispose();
  await calendar.close();
});
