import { type Browser, chromium } from "playwright";
import { ensureBrowser } from "../setup/browser.mjs";

/**
 * A headless Chromium that fetches nothing of its own, found as the browser tests find theirs. Words about an
 * installation go to standard error. Throws a Fault where there is no browser and none can be had.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser((line: string) => console.error(line)),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}
