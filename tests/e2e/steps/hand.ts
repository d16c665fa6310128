import { expect, type Locator, type Page } from "@playwright/test";

export const WAYS = ["mouse", "keyboard"] as const;
export type Way = (typeof WAYS)[number];

/** How somebody works the screen. Every journey is gone with each of them; neither ever drags. */
export interface Hand {
  /** Presses a button or a link. */
  press(control: Locator): Promise<void>;
  /** Takes one of several radio buttons. */
  take(radio: Locator): Promise<void>;
  /** Puts `text` into a field, in place of what is there. */
  write(field: Locator, text: string): Promise<void>;
  /** Takes back the last change, where the focus is not in a field: the mouse by the latest message, else by key. */
  undo(): Promise<void>;
  /** Takes an entry of the browser's own list, which is no part of the page: its presses are not counted. */
  choose(list: Locator, entry: string): Promise<void>;
  /** Opens a menu and takes the entry of that name. */
  command(menu: Locator, entry: string): Promise<void>;
  /** In a list with a field that filters it: takes the option of that name. */
  find(field: Locator, name: string): Promise<void>;
}

export function handOf(way: Way, page: Page): Hand {
  return way === "mouse" ? new Mouse(page) : new Keyboard(page);
}

const menuItem = (page: Page, entry: string) => page.getByRole("menuitem", { name: entry });
const option = (page: Page, name: string) => page.getByRole("listbox").getByRole("option", { name });
const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);
const hasFocusInside = (group: Locator) => group.evaluate((element) => element.contains(document.activeElement));

class Mouse implements Hand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(control: Locator): Promise<void> {
    return control.click();
  }

  take(radio: Locator): Promise<void> {
    return radio.locator("xpath=ancestor::label").click();
  }

  async write(field: Locator, text: string): Promise<void> {
    if (!(await hasFocus(field))) await field.click();
    await field.fill(text);
  }

  undo(): Promise<void> {
    return this.#page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).last().click();
  }

  async choose(list: Locator, entry: string): Promise<void> {
    await list.selectOption(entry);
  }

  async command(menu: Locator, entry: string): Promise<void> {
    await menu.click();
    await menuItem(this.#page, entry).click();
  }

  find(_field: Locator, name: string): Promise<void> {
    return option(this.#page, name).click();
  }
}

/** Tab, arrows, Enter, and typing; nothing else. */
class Keyboard implements Hand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(control: Locator): Promise<void> {
    await this.#reach(control);
    await this.#key("Enter");
  }

  async take(radio: Locator): Promise<void> {
    const group = radio.locator("xpath=ancestor::fieldset | ancestor::*[@role='radiogroup']").last();
    // Where none is taken, the first has the focus on the way forward, and the last on the way back.
    await this.#reach(group, hasFocusInside);
    await this.#step("ArrowDown", radio);
    if (!(await radio.isChecked())) await this.#key("Space");
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    // The browser's own fields of dates and times are typed in an order that depends on the machine.
    if (/^(date|time)$/.test((await field.getAttribute("type")) ?? "")) return field.fill(text);
    await this.#key("ControlOrMeta+A");
    await this.#page.keyboard.insertText(text);
  }

  undo(): Promise<void> {
    return this.#key("ControlOrMeta+z");
  }

  async choose(list: Locator, entry: string): Promise<void> {
    await this.#reach(list);
    await this.#page.keyboard.type(entry);
    await expect(list.locator("option:checked")).toHaveText(entry);
  }

  async command(menu: Locator, entry: string): Promise<void> {
    await this.press(menu);
    const item = menuItem(this.#page, entry);
    await item.waitFor();
    await this.#step("ArrowDown", item);
    await this.#key("Enter");
  }

  async find(field: Locator, name: string): Promise<void> {
    await this.write(field, name);
    await option(this.#page, name).and(this.#page.locator("[aria-selected=true]")).waitFor();
    await this.#key("Enter");
  }

  /** Forward, or back when it lies before where the focus is. */
  async #reach(control: Locator, isReached = hasFocus): Promise<void> {
    const isBefore = await control.evaluate((element) => {
      const active = document.activeElement ?? document.body;
      return (
        active !== document.body && (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0
      );
    });
    await this.#step(isBefore ? "Shift+Tab" : "Tab", control, isReached);
  }

  async #step(key: string, control: Locator, isReached = hasFocus): Promise<void> {
    await control.waitFor();
    for (let steps = 0; steps < FAR; steps++) {
      if (await isReached(control)) return;
      await this.#key(key);
    }
    throw new Error(`${control} is farther away than ${FAR} times ${key}.`);
  }

  #key(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }
}

/** Nobody would go on for longer. */
const FAR = 80;
