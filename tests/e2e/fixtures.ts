import { test as base, expect, type Page } from "@playwright/test";
import type { AccessRole } from "@/lib/domain/access-role";
import { MakerProcess } from "./setup/maker-process";
import { PressCounter } from "./setup/press-counter";
import type { Cookie, MadeStudio } from "./setup/studio-maker";

export { expect };

interface Options {
  /** whether the studio holds the demo, or nothing but a room */
  isDemo: boolean;
  accessRole: AccessRole;
  /** what the account has chosen */
  theme: "dark" | "light";
  /** Errors that a test provokes on purpose. The browser reports every answer of 400 and more as one. */
  expectedFaults: RegExp[];
}

interface Fixtures extends Options {
  /** a studio of this test's own; `page` is signed in to it */
  studio: MadeStudio;
  /** another browser, signed in by that cookie, or not at all; held to the same silence as `page` */
  openBrowser: (cookie?: Cookie) => Promise<Page>;
  presses: PressCounter;
}

/** What the browser complained about, over all pages of a test. */
class FaultList {
  readonly all: string[] = [];

  watch(page: Page): void {
    const where = () => new URL(page.url()).pathname;
    page.on("pageerror", (error) => this.all.push(`page error on ${where()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.all.push(`console on ${where()}: ${message.text()}`);
    });
  }
}

export const test = base.extend<Fixtures & { faults: FaultList }, { maker: MakerProcess }>({
  isDemo: [false, { option: true }],
  accessRole: ["OWNER", { option: true }],
  theme: ["dark", { option: true }],
  expectedFaults: [[], { option: true }],
  maker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const maker = new MakerProcess();
      await use(maker);
      maker.stop();
    },
    { scope: "worker" },
  ],
  faults: async ({ expectedFaults }, use) => {
    const faults = new FaultList();
    await use(faults);
    const surprises = faults.all.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)));
    expect(surprises, "a page must raise no error").toEqual([]);
  },
  studio: ({ maker, isDemo, accessRole, theme }, use) =>
    maker.makeStudio({ isDemo, accessRole, theme: theme === "dark" ? "DARK" : "LIGHT" }).then(use),
  presses: async ({ page }, use) => {
    const counter = new PressCounter();
    await counter.watch(page);
    await use(counter);
  },
  page: async ({ page, studio, baseURL, faults }, use) => {
    faults.watch(page);
    await page.context().addCookies([{ ...studio.cookie, url: baseURL }]);
    await use(page);
  },
  openBrowser: async ({ browser, baseURL, faults, contextOptions }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (cookie) => {
      const context = await browser.newContext({ ...contextOptions, baseURL });
      contexts.push(context);
      if (cookie) await context.addCookies([{ ...cookie, url: baseURL }]);
      const page = await context.newPage();
      faults.watch(page);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
