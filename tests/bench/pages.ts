/**
 * What the pages cost: `npm run -s bench:pages`. Builds if needed, starts the production server on an empty database,
 * seeds 1,000 tasks in 20 sessions beside a list of 200 projects, and prints for each page the server's processor time
 * per request, the first-load weight (everything the browser fetches, as sent), how much of that is scripts, the DOM
 * nodes, and the ratio of the processor time to an almost empty page of the same server. Linux, with Chromium.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { launchBrowser } from "@/scripts/running/browser";
import { ServerProcess } from "@/scripts/running/server-process";
import { signIn } from "@/scripts/running/sign-in";

const PORT = Number(process.env.PORT || 3299);
const WARM_UP = 10;
const REQUESTS = 40;

interface Seeded {
  email: string;
  password: string;
  projectId: string;
  sessionId: string;
  /** the Monday of the week that the sessions begin in */
  monday: string;
}

function seed(dataDir: string, projects: number): Seeded {
  const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
  const args = [tsx, "--conditions=react-server", "scripts/bench-seed.ts", "--projects", String(projects)];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: "utf8" })) as Seeded;
}

async function request(url: string, cookie: string): Promise<void> {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const text = await response.text();
  if (response.status !== 200 || text.length < 1000) throw new Error(`${url} answered ${response.status}.`);
}

async function cpuPerRequest(server: ServerProcess, path: string, cookie: string): Promise<number> {
  for (let count = 0; count < WARM_UP; count += 1) await request(server.address + path, cookie);
  const before = server.cpuMs();
  for (let count = 0; count < REQUESTS; count += 1) await request(server.address + path, cookie);
  return (server.cpuMs() - before) / REQUESTS;
}

async function firstLoad(browser: Browser, url: string, cookie: string) {
  const context = await browser.newContext();
  const host = new URL(url).origin;
  const cookies = cookie
    .split("; ")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url: host };
    });
  await context.addCookies(cookies);
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
  const nodes = await page.evaluate(() => document.getElementsByTagName("*").length);
  await context.close();
  return { kilobytes: bytes / 1024, scripts: scriptBytes / 1024, nodes };
}

const dataDir = mkdtempSync(join(tmpdir(), "talkback-bench-"));
const server = await ServerProcess.start(dataDir, PORT);
const browser = await launchBrowser();
try {
  const one = seed(dataDir, 1);
  const many = seed(dataDir, 200);
  const cookie = await signIn(server.address, one.email, one.password);
  const manyCookie = await signIn(server.address, many.email, many.password);
  const pages = [
    ["floor: sign-in page", "/sign-in", ""],
    ["1,000 tasks, all visible", `/projects/${one.projectId}?open=all`, cookie],
    ["1,000 tasks, sessions closed", `/projects/${one.projectId}`, cookie],
    ["songs grid", `/projects/${one.projectId}?tab=songs`, cookie],
    ["coverage, 20 sessions", "/coverage?span=all", cookie],
    ["a session of 50 tasks", `/sessions/${one.sessionId}`, cookie],
    ["Today", "/", cookie],
    ["calendar, a month", `/calendar?date=${one.monday}`, cookie],
    ["calendar, the list", `/calendar?view=list&date=${one.monday}`, cookie],
    ["200 projects", "/projects", manyCookie],
  ] as const;
  console.log(
    "| page | CPU per request | to the floor | first load | scripts of it | DOM nodes |\n|---|---|---|---|---|---|",
  );
  let floor = 0;
  for (const [name, path, as] of pages) {
    const cpu = await cpuPerRequest(server, path, as);
    floor ||= cpu;
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
