import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { database } from "@/lib/data/database";
import { loadDemo } from "@/lib/data/demo";
import { paths } from "@/lib/paths";
import { foundStudioFor } from "@/scripts/accounts/studio-owner";
import { cookiesOf, launchBrowser } from "@/scripts/running/browser";
import { ServerProcess } from "@/scripts/running/server-process";
import { signIn } from "@/scripts/running/sign-in";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { makeTestDatabase, openTestPostgresql } from "@/scripts/setup/test-postgresql.mjs";
import type { Proof, ProofRequest, Verdict } from "./proof";

/** How long an edit may take to the other browser before it counts as missed. */
const PATIENCE_MS = 5000;

const OWNER = { name: "Robin Hale", email: "live@talkback.example" };
const STUDIO = { name: "Quiet Room Studios", timeZone: "Europe/London" };

/** A cycle is one press in a browser on the first process, seen in a browser on the second. */
export const proof: Proof = {
  promise: "With two app processes on one PostgreSQL, an edit in one shows in a browser on the other.",
  cycles: 100,
  run,
};

async function run({ cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const undo: (() => unknown)[] = [];
  try {
    const browser = await launchBrowser(say);
    undo.push(() => browser.close());
    await ensureBuild(say);
    const postgresql = await openTestPostgresql(say);
    undo.push(postgresql.stop);
    const { url, remove } = await makeTestDatabase(postgresql.url);
    undo.push(remove);
    const settings = { DATABASE_URL: url, NEXTAUTH_SECRET: randomBytes(32).toString("base64url") };
    const servers: ServerProcess[] = [];
    for (const _ of ["first", "second"]) {
      const folder = mkdtempSync(join(tmpdir(), "talkback-live-"));
      undo.push(() => rmSync(folder, { recursive: true, force: true }));
      const server = await ServerProcess.start(folder, await findFreePort(), settings);
      undo.push(() => server.stop());
      servers.push(server);
    }
    const { email, password, sessionId } = await makeDemo(url);
    const pages = await Promise.all(servers.map((server) => open(browser, server, { email, password, sessionId })));
    const [here, there] = pages as [Page, Page];
    if (isControl) await deafen(there);
    return await edit(here, there, cycles, say);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function makeDemo(url: string) {
  process.env.DATABASE_URL = url;
  const now = new Date();
  const { scope, password } = await foundStudioFor(OWNER, STUDIO, now);
  const loaded = await loadDemo(scope, now);
  if (!loaded.ok) throw new Error(loaded.message);
  const task = await database().reader.task.findFirstOrThrow({
    where: { studioId: scope.studioId, sessionId: { not: null } },
    orderBy: { id: "asc" },
  });
  await database().close();
  return { email: OWNER.email, password, sessionId: task.sessionId ?? "" };
}

async function open(
  browser: Browser,
  server: ServerProcess,
  { email, password, sessionId }: { email: string; password: string; sessionId: string },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address });
  await context.addCookies(cookiesOf(await signIn(server.address, email, password), server.address));
  const page = await context.newPage();
  const listening = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(paths.projectSession(sessionId));
  await listening;
  return page;
}

/** The guard taken away: a page that does not hear of writes. */
async function deafen(page: Page): Promise<void> {
  await page.route("**/api/live**", (route) => route.abort());
  await page.reload();
}

async function edit(here: Page, there: Page, cycles: number, say: (line: string) => void): Promise<Verdict> {
  const state = (page: Page) => page.locator("[data-press=state]").first();
  const label = (page: Page) => state(page).getAttribute("aria-label");
  const delays: number[] = [];
  let missed = 0;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const before = await label(here);
    await state(here).click();
    const pressed = performance.now();
    await here.waitForFunction(
      (old) => document.querySelector("[data-press=state]")?.getAttribute("aria-label") !== old,
      before,
    );
    const after = await label(here);
    const seen = await there
      .waitForFunction(
        (now) => document.querySelector("[data-press=state]")?.getAttribute("aria-label") === now,
        after,
        {
          timeout: PATIENCE_MS,
        },
      )
      .catch(() => null);
    if (seen === null) missed += 1;
    else delays.push(performance.now() - pressed);
    if (cycle % 20 === 0) say(`${cycle} edits, ${missed} missed`);
  }
  const median = delays.sort((one, other) => one - other)[Math.floor(delays.length / 2)];
  const delay = median === undefined ? "" : `, half of them within ${Math.round(median)} ms of the press`;
  return { holds: missed === 0, figure: `${cycles} edits: ${missed} not seen in the other process's browser${delay}` };
}
