/**
 * How smooth the timeline is: `npm run -s bench:timeline`. Builds if needed, starts the production server on an empty
 * database, seeds 2,000 sessions in 200 rooms over six weeks, opens them all on one board, and prints: the server's
 * processor time for the page, its weight and DOM nodes; the longest task while the board scrolls from end to end and back;
 * and how long presses, keys and drags take until they show (Event Timing). Linux, with Chromium.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { cookiesOf, launchBrowser } from "@/scripts/running/browser";
import { ServerProcess } from "@/scripts/running/server-process";
import { signIn } from "@/scripts/running/sign-in";
import { seed } from "./seed";

const PORT = Number(process.env.PORT || 3297);
const ROOMS = 200;
const SESSIONS = 2000;
const PEOPLE = 200;
const REQUESTS = 20;

/** Has the page write down its long tasks and its slow events from now on. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], events: [] as { name: string; duration: number }[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: "longtask",
    });
    new PerformanceObserver((list) =>
      seen.events.push(...list.getEntries().map(({ name, duration }) => ({ name, duration }))),
    ).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** What was written down since the last time. */
function collect(page: Page): Promise<{ tasks: number[]; events: { name: string; duration: number }[] }> {
  return page.evaluate(async () => {
    // Entries come a little after what they are about.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { seen } = window as unknown as {
      seen: { tasks: number[]; events: { name: string; duration: number }[] };
    };
    return { tasks: seen.tasks.splice(0), events: seen.events.splice(0) };
  });
}

const longest = (values: readonly number[]) => (values.length === 0 ? 0 : Math.max(...values));

async function scroll(page: Page): Promise<void> {
  const board = page.locator(".timeline");
  const box = await board.boundingBox();
  if (box === null) throw new Error("The board is not in sight.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const step of [240, -240]) {
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(turn % 6 === 5 ? step : 0, step);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}

async function interact(page: Page): Promise<void> {
  const bar = page.locator("[data-bar]").first();
  await bar.click();
  await page.keyboard.press("Escape");
  await bar.focus();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  await page.keyboard.press("m");
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  const box = await bar.boundingBox();
  if (box === null) throw new Error("The bar is not in sight.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + box.width / 2 + step * 12, box.y + step * 4);
  await page.keyboard.press("Escape");
  await page.mouse.up();
}

const dataDir = mkdtempSync(join(tmpdir(), "talkback-bench-"));
const server = await ServerProcess.start(dataDir, PORT);
const browser = await launchBrowser();
try {
  const { email, password, monday } = seed({ DATA_DIR: dataDir }, { rooms: ROOMS, sessions: SESSIONS, people: PEOPLE });
  const cookie = await signIn(server.address, email, password);
  const path = `/timeline?span=6weeks&from=${monday}`;
  const ask = () => fetch(server.address + path, { headers: { cookie } }).then((response) => response.text());
  for (let count = 0; count < 5; count += 1) await ask();
  const before = server.cpuMs();
  for (let count = 0; count < REQUESTS; count += 1) await ask();
  const cpu = (server.cpuMs() - before) / REQUESTS;

  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, baseURL: server.address });
  await context.addCookies(cookiesOf(cookie, server.address));
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let bytes = 0;
  client.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
  });
  await client.send("Network.enable");
  await page.goto(path, { waitUntil: "networkidle" });
  const nodes = await page.evaluate(() => document.getElementsByTagName("*").length);
  const bars = await page.locator("[data-bar]").count();
  await observe(page);
  await scroll(page);
  const scrolled = await collect(page);
  await page.locator(".timeline").evaluate((board) => board.scrollTo(0, 0));
  await collect(page);
  await interact(page);
  const pressed = await collect(page);
  console.log(`${SESSIONS} sessions in ${ROOMS} rooms over six weeks, ${bars} bars drawn at first`);
  console.log(`server: ${cpu.toFixed(0)} ms of processor time a request`);
  console.log(`page: ${(bytes / 1024).toFixed(0)} KB, ${nodes} DOM nodes`);
  console.log(
    `scrolling: ${scrolled.tasks.length} tasks over 50 ms, the longest ${longest(scrolled.tasks).toFixed(0)} ms`,
  );
  console.log(`interaction: the slowest ${longest(pressed.events.map(({ duration }) => duration)).toFixed(0)} ms`);
  for (const name of new Set(pressed.events.map((event) => event.name))) {
    const own = pressed.events.filter((event) => event.name === name).map(({ duration }) => duration);
    console.log(`  ${name}: ${longest(own).toFixed(0)} ms`);
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
