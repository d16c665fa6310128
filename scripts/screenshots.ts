/**
 * npm run screenshots: the pictures of the README, made from the demo studio in both themes. Builds if needed, starts
 * the production server on an empty database, loads the demo, and writes docs/images.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { cookiesOf, launchBrowser } from "./running/browser";
import { ServerProcess } from "./running/server-process";
import { signIn } from "./running/sign-in";

const PORT = Number(process.env.PORT || 3298);
const IMAGES = join("docs", "images");

/** Where to go from Today, and what to press there. */
const SHOTS: readonly { name: string; open(page: Page): Promise<unknown> }[] = [
  { name: "coverage", open: (page) => page.goto("/coverage") },
  {
    name: "dual-role",
    async open(page) {
      await page.goto("/flags");
      await page.getByRole("button", { name: /Ines Okafor covers both roles in Band day/ }).click();
      await page.getByRole("button", { name: /Add an assistant/ }).waitFor();
    },
  },
  {
    name: "picker",
    async open(page) {
      await page.goto("/");
      await page.getByRole("button", { name: /assign a producer/ }).click();
      await page.getByRole("listbox").getByRole("option").first().waitFor();
    },
  },
  {
    name: "timeline",
    async open(page) {
      await page.goto("/timeline");
      const bar = page.getByRole("button", { name: /^Lead vocals/ });
      // The demo's days begin on the coming Monday, which may be today.
      if ((await bar.count()) === 0) await page.getByRole("link", { name: "Later", exact: true }).click();
      await bar.click();
      await page.getByRole("button", { name: "Move…" }).waitFor();
    },
  },
];

function loadDemo(dataDir: string): string {
  const args = [join("node_modules", "tsx", "dist", "cli.mjs"), "--conditions=react-server", "scripts/demo.ts"];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  const said = execFileSync(process.execPath, args, { env, encoding: "utf8" });
  const password = /Password: (\S+)/.exec(said)?.[1];
  if (password === undefined) throw new Error("The demo printed no password.");
  return password;
}

const dataDir = mkdtempSync(join(tmpdir(), "talkback-pictures-"));
const server = await ServerProcess.start(dataDir, PORT);
const browser = await launchBrowser();
try {
  mkdirSync(IMAGES, { recursive: true });
  const password = loadDemo(dataDir);
  const cookie = await signIn(server.address, "demo@talkback.example", password);
  for (const theme of ["dark", "light"]) {
    const context = await browser.newContext({
      baseURL: server.address,
      viewport: { width: 1280, height: 800 },
      locale: "en-GB",
      timezoneId: "Europe/London",
    });
    // The later of two cookies of one name counts: the theme of the account comes before.
    await context.addCookies(cookiesOf(`${cookie}; theme=${theme}`, server.address));
    for (const { name, open } of SHOTS) {
      const page = await context.newPage();
      await open(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(IMAGES, `${name}-${theme}.png`), animations: "disabled" });
      await page.close();
      console.log(`${name}, ${theme}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
