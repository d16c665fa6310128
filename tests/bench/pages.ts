/**
 * What the pages cost: `npm run -s bench:pages`. Builds if needed, starts the production server on an empty database,
 * seeds 1,000 tasks in 20 sessions beside a list of 200 projects, and prints for each page the server's processor time
 * per request, the first-load weight (everything the browser fetches, as sent), how much of that is scripts, the DOM
 * nodes, and the ratio of the processor time to an almost empty page of the same server. Linux, with Chromium.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { cookiesOf, launchBrowser } from "@/scripts/running/browser";
import { ServerProcess } from "@/scripts/running/server-process";
import { signIn } from "@/scripts/running/sign-in";
import { seed } from "./seed";

const PORT = Number(process.env.PORT || 3299);
/** Rounds in which every page is asked for `REQUESTS` times: the first ones warm up, the others count. */
const WARM_UPS = 3;
const ROUNDS = 10;
const REQUESTS = 5;

interface Address {
  name: string;
  path: string;
  /** "" for nobody's */
  cookie: string;
}

async function request(url: string, cookie: string): Promise<void> {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const text = await response.text();
  if (response.status !== 200 || text.length < 1000) throw new Error(`${url} answered ${response.status}.`);
}

/**
 * Milliseconds of processor time a request of each address, in their order. All are warm before the first is measured, and
 * they take turns: what the machine does at one time falls on all of them alike.
 */
async function cpuPerRequest(server: ServerProcess, addresses: readonly Address[]): Promise<number[]> {
  const spent = addresses.map(() => 0);
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    for (const [index, { path, cookie }] of addresses.entries()) {
      const before = server.cpuMs();
      for (let count = 0; count < REQUESTS; count += 1) await request(server.address + path, cookie);
      if (round >= 0) spent[index] = (spent[index] ?? 0) + server.cpuMs() - before;
    }
  }
  return spent.map((ms) => ms / (ROUNDS * REQUESTS));
}

/** A page that still draws has more nodes a moment later: at rest when they have not changed for a second. */
async function nodesAtRest(page: Page): Promise<number> {
  const count = () => page.evaluate(() => document.getElementsByTagName("*").length);
  for (let known = await count(); ; ) {
    await page.waitForTimeout(1000);
    const now = await count();
    if (now === known) return now;
    known = now;
  }
}

async function firstLoad(browser: Browser, url: string, cookie: string) {
  const context = await browser.newContext();
  await context.addCookies(cookiesOf(cookie, new URL(url).origin));
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let bytes = 0;
  let scriptBytes = 0;
  const scripts = new Set<string>();
  client.on("Network.responseReceived", (event) => {
    if (event.type === "Script") scripts.add(event.requestId);
  });
  client.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
    if (scripts.has(event.requestId)) scriptBytes += event.encodedDataLength;
  });
  await client.send("Network.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  const nodes = await nodesAtRest(page);
  await context.close();
  return { kilobytes: bytes / 1024, scripts: scriptBytes / 1024, nodes };
}

const dataDir = mkdtempSync(join(tmpdir(), "talkback-bench-"));
const server = await ServerProcess.start(dataDir, PORT);
const browser = await launchBrowser();
try {
  const one = seed({ DATA_DIR: dataDir }, { projects: 1 });
  const many = seed({ DATA_DIR: dataDir }, { projects: 200 });
  const cookie = await signIn(server.address, one.email, one.password);
  const manyCookie = await signIn(server.address, many.email, many.password);
  const pages: readonly Address[] = [
    { name: "floor: sign-in page", path: "/sign-in", cookie: "" },
    { name: "1,000 tasks, all visible", path: `/projects/${one.projectId}?open=all`, cookie },
    { name: "1,000 tasks, sessions closed", path: `/projects/${one.projectId}`, cookie },
    { name: "songs grid", path: `/projects/${one.projectId}?tab=songs`, cookie },
    { name: "coverage, 20 sessions", path: "/coverage?span=all", cookie },
    { name: "a session of 50 tasks", path: `/sessions/${one.sessionId}`, cookie },
    { name: "Today", path: "/", cookie },
    { name: "timeline, a week", path: `/timeline?from=${one.monday}`, cookie },
    { name: "calendar, a month", path: `/calendar?date=${one.monday}`, cookie },
    { name: "calendar, the list", path: `/calendar?view=list&date=${one.monday}`, cookie },
    { name: "My calls", path: "/me", cookie },
    { name: "200 projects", path: "/projects", cookie: manyCookie },
  ];
  console.log(
    "| page | CPU per request | to the floor | first load | scripts of it | DOM nodes |\n|---|---|---|---|---|---|",
  );
  const spent = await cpuPerRequest(server, pages);
  const [floor = 1] = spent;
  for (const [index, { name, path, cookie: as }] of pages.entries()) {
    const cpu = spent[index] ?? 0;
    const { kilobytes, scripts, nodes } = await firstLoad(browser, server.address + path, as);
    const weight = [kilobytes, scripts].map((size) => `${size.toFixed(0)} KB`);
    const cells = [name, `${cpu.toFixed(0)} ms`, `${(cpu / floor).toFixed(1)}x`, ...weight, nodes];
    console.log(`| ${cells.join(" | ")} |`);
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
