import { paths } from "@/lib/paths";
import { expect, test } from "../fixtures";

/** Rows of the demo studio, with words that only their pages say. */
function rowsOf(prefix: string): { path: string; name: string }[] {
  const project = `${prefix}-salt-roads`;
  return [
    { path: paths.project(project), name: "Salt Roads" },
    { path: paths.project(project, "songs"), name: "Salt Roads" },
    { path: paths.project(project, "coverage"), name: "Salt Roads" },
    { path: paths.project(project, "credits"), name: "Salt Roads" },
    { path: paths.project(project, "history"), name: "Salt Roads" },
    { path: paths.project(project, "plan", { new: "session" }), name: "Salt Roads" },
    { path: paths.projectSession(`${prefix}-sr-trk`), name: "Band day" },
    { path: paths.projectSession(`${prefix}-sr-trk`, { edit: "session" }), name: "Band day" },
    { path: paths.person(`${prefix}-ines`), name: "Ines Okafor" },
    { path: paths.person(`${prefix}-ines`, { merge: 1 }), name: "Ines Okafor" },
  ];
}

/** Screens of one's own that take the id of something in their filters. */
function filteredBy(prefix: string): string[] {
  return [
    paths.coverage({ project: `${prefix}-salt-roads` }),
    paths.flags({ project: `${prefix}-salt-roads` }),
    paths.flags({ person: `${prefix}-ines` }),
    paths.today(),
    paths.projects({ q: "Salt" }),
    paths.people({ q: "Ines" }),
    paths.history(),
    paths.importCredits(),
    paths.settings(),
  ];
}

const NAMES = ["Salt Roads", "Band day", "Ines Okafor", "Aiko Tanabe"];

test.describe("another studio's rows", () => {
  test.use({ expectedFaults: [/status of 404/] });

  test("are not found, and neither page nor title says their names", async ({ page, maker, openBrowser }) => {
    test.slow();
    const other = await maker.makeStudio({ isDemo: true, accessRole: "OWNER" });
    const owner = await openBrowser(other.cookie);
    for (const { path, name } of rowsOf(other.prefix)) {
      const refused = await page.goto(path);
      expect(refused?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/not here/i);
      const source = `${await page.title()}\n${await page.content()}`;
      for (const word of NAMES) expect(source, path).not.toContain(word);

      // The same address, opened by whose it is.
      const shown = await owner.goto(path);
      expect(shown?.status(), path).toBe(200);
      expect(await owner.title(), path).toContain(name);
    }
    for (const path of filteredBy(other.prefix)) {
      await page.goto(path);
      const source = await page.content();
      for (const word of NAMES) expect(source, path).not.toContain(word);
    }
  });
});

test.describe("who is signed out", () => {
  test.use({ isDemo: true });

  test("gets nothing of any page, in any form in which Next serves one", async ({ studio, playwright, baseURL }) => {
    const request = await playwright.request.newContext({ baseURL });
    const { cookie, prefix } = studio;
    const forms: Record<string, string>[] = [
      {},
      { rsc: "1" },
      { rsc: "1", "next-router-prefetch": "1" },
      { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    ];
    const cookies = ["", `${cookie.name}=made-up`, `${cookie.name}=${cookie.value.slice(0, -4)}AAAA`];
    for (const { path } of [...rowsOf(prefix), ...filteredBy(prefix).map((each) => ({ path: each }))]) {
      for (const form of forms) {
        for (const each of cookies) {
          const response = await request.get(path, { headers: { ...form, cookie: each } });
          const text = await response.text();
          for (const word of NAMES) expect(text, `${path} ${JSON.stringify(form)}`).not.toContain(word);
        }
      }
    }
    const own = await request.get(paths.projects(), { headers: { cookie: `${cookie.name}=${cookie.value}` } });
    expect(await own.text(), "the studio's own cookie shows it").toContain("Salt Roads");
    await request.dispose();
  });
});
