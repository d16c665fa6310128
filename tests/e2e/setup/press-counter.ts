import type { Page } from "@playwright/test";

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
