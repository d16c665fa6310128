import { type Browser, chromium } from "playwright";
import { ensureBrowser } from "../setup/browser.mjs";

/**
 * A headless Chromium that fetches nothing of its own, found as the browser tests find theirs. Throws a Fault where there is
 * no browser and none can be had.
 *
 * @param say hears of an installation; standard error does, where it is left out
 */
export async function launchBrowser(say: (line: string) => void = console.error): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(say),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

/** The cookies of a Cookie header, for a browser that visits an address. */
export function cookiesOf(header: string, url: string): { name: string; value: string; url: string }[] {
  return header
    .split("; ")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url };
    });
}
