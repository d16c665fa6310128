import { test as base, expect, type Page } from "@playwright/test";
import type { AccessRole } from "@/lib/domain/access-role";
import { MakerProcess } from "./setup/maker-process";
import type { MadeStudio } from "./setup/studio-maker";

export { expect };

interface Options {
  /** whether the studio holds the demo, or nothing but a room */
  isDemo: boolean;
  accessRole: AccessRole;
  theme: "dark" | "light";
}

interface Fixtures extends Options {
  /** a studio of this test's own; `page` is signed in to it */
  studio: MadeStudio;
  presses: PressCounter;
}

/** Counts what a person presses: pointer, Enter, and Space on a control. Typing is free. */
export class PressCounter {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  reset(): void {
    this.#count = 0;
  }

  async watch(page: Page): Promise<void> {
    await page.exposeFunction("countPress", () => {
      this.#count += 1;
    });
    await page.addInitScript(() => {
      const count = () => (window as unknown as { countPress(): void }).countPress();
      addEventListener("pointerdown", count, true);
      addEventListener(
        "keydown",
        (event) => {
          const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
          if (event.key === "Enter" || (event.key === " " && !isTyping)) count();
        },
        true,
      );
    });
  }
}

export const test = base.extend<Fixtures, { maker: MakerProcess }>({
  isDemo: [false, { option: true }],
  accessRole: ["OWNER", { option: true }],
  theme: ["dark", { option: true }],
  maker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const maker = new MakerProcess();
      await use(maker);
      maker.stop();
    },
    { scope: "worker" },
  ],
  studio: ({ maker, isDemo, accessRole }, use) => maker.make({ isDemo, accessRole }).then(use),
  presses: async ({ page }, use) => {
    const counter = new PressCounter();
    await counter.watch(page);
    await use(counter);
  },
  page: async ({ page, studio, theme, baseURL }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    await page.context().addCookies([
      { ...studio.cookie, url: baseURL },
      { name: "theme", value: theme, url: baseURL },
    ]);
    await use(page);
    expect(faults, "a page must raise no error").toEqual([]);
  },
});
