import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";
import { visit } from "../steps/screens";
import { builtActions, callAction } from "./built-actions";

// The owner's own request is stopped on its way, so that it can be sent by others first.
test.use({ isDemo: true, expectedFaults: [/net::ERR_FAILED/] });

interface WriteCase {
  action: string;
  path: (id: (name: string) => string) => string;
  press: (page: Page) => Promise<void>;
}

const menu = async (page: Page, button: string, entry: string) => {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("menuitem", { name: entry }).click();
};

const WRITES: readonly WriteCase[] = [
  {
    action: "archivePersonAction",
    path: (id) => paths.person(id("felix")),
    press: (page) => menu(page, "More for this person", "Archive"),
  },
  {
    action: "archiveProjectAction",
    path: (id) => paths.project(id("kitchen")),
    press: (page) => menu(page, "More for this project", "Archive"),
  },
  {
    action: "assignAction",
    path: (id) => paths.projectSession(id("sr-mix")),
    press: async (page) => {
      await page.getByRole("button", { name: "Assign", exact: true }).click();
      await page.getByRole("listbox").getByRole("option").first().click();
    },
  },
  {
    action: "setTaskStateAction",
    path: (id) => paths.projectSession(id("sr-trk")),
    press: (page) => page.locator("[data-press=state]").first().click(),
  },
  {
    action: "moveBlockAction",
    path: (id) => paths.projectSession(id("sr-trk")),
    press: (page) =>
      page
        .getByRole("button", { name: /^Move .* later$/ })
        .first()
        .click(),
  },
  {
    action: "setSessionStatusAction",
    path: (id) => paths.projectSession(id("sr-trk")),
    press: (page) => menu(page, "Status and more", "Cancel session"),
  },
  {
    action: "addSongsAction",
    path: (id) => paths.project(id("salt-roads"), "songs"),
    press: async (page) => {
      await page.getByRole("button", { name: "Add songs" }).first().click();
      await page.getByLabel("Titles").fill("Slow tide 3:45");
      await page.getByRole("button", { name: "Add song", exact: true }).click();
    },
  },
  {
    action: "acknowledgeAction",
    path: () => paths.flags(),
    press: async (page) => {
      await page.locator('[data-flag^="dual:"]').first().click();
      const inspector = page.locator("[data-inspector]");
      await inspector.getByRole("button", { name: "Keep it as it is, and say why" }).click();
      await inspector.getByRole("button", { name: "Budget" }).click();
    },
  },
  {
    action: "archiveRoomAction",
    path: () => paths.settings(),
    press: (page) =>
      page
        .getByRole("button", { name: /^Archive / })
        .first()
        .click(),
  },
  {
    action: "undoChangeAction",
    path: () => paths.history(),
    press: (page) => page.getByRole("main").getByRole("button", { name: /^Undo/ }).first().click(),
  },
];

/**
 * Presses, and stops the request that this sends before the server sees it. Its body. The route stays until the request
 * is stopped: taken away with the first word of a request, it would let the request through.
 */
async function stopRequest(page: Page, actionId: string, press: () => Promise<void>): Promise<string> {
  let stop = (_body: string) => {};
  const stopped = new Promise<string>((resolve) => {
    stop = resolve;
  });
  await page.route("**", async (route) => {
    if (route.request().headers()["next-action"] !== actionId) return route.fallback();
    await route.abort();
    stop(route.request().postData() ?? "");
  });
  await press();
  const body = await stopped;
  await page.unroute("**");
  return body;
}

test("what the owner writes is refused to everybody else, and from another site, with nothing written", async ({
  page,
  studio,
  maker,
  playwright,
  baseURL,
}) => {
  test.slow();
  const ids = new Map(builtActions().map(({ id, name }) => [name, id]));
  const viewer = await maker.addMember({ studioId: studio.studioId, accessRole: "VIEWER" });
  const stranger = await maker.makeStudio({ isDemo: true, accessRole: "OWNER" });
  const request = await playwright.request.newContext({ baseURL });
  const fingerprints = async () => [
    await maker.fingerprint(studio.studioId),
    await maker.fingerprint(stranger.studioId),
  ];

  for (const { action, path, press } of WRITES) {
    await test.step(action, async () => {
      const actionId = ids.get(action) ?? "";
      expect(actionId, "the build has this action").toBeTruthy();
      const address = path((name) => `${studio.prefix}-${name}`);
      await visit(page, address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const body = await stopRequest(page, actionId, () => press(page));
      const call = { actionId, path: address, body, headers: { origin: baseURL ?? "" } };

      const before = await fingerprints();
      expect(await callAction(request, call, null)).toBe("SIGNED_OUT");
      expect(await callAction(request, call, { name: studio.cookie.name, value: "made up" })).toBe("SIGNED_OUT");
      expect(await callAction(request, call, viewer.cookie)).toBe("NOT_ALLOWED");
      expect(await callAction(request, call, stranger.cookie)).toMatch(/NOT_FOUND$/);
      const elsewhere = { ...call, headers: { origin: "https://evil.example" } };
      expect(await callAction(request, elsewhere, studio.cookie)).toMatch(/^status [45]/);
      expect(await fingerprints(), "nothing was written").toEqual(before);

      // The same request as its owner: it would have worked.
      expect(await callAction(request, call, studio.cookie)).toBe("OK");
      expect(await maker.fingerprint(studio.studioId)).not.toBe(before[0]);
    });
  }
  await request.dispose();
});
