import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { installFromDistribution } from "./distribution.mjs";
import { Fault } from "./fault.mjs";
import { fromRoot, root } from "./root.mjs";

/**
 * Path of a Chromium for the browser tests: the one named by CHROMIUM_PATH, an installed one, Playwright's own, the
 * distribution's package (Debian, as root), or Playwright's own after a download. A bare Debian comes before the
 * download because Playwright's browser would lack its system libraries there.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureBrowser(say) {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Fault(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const found =
    named || findInstalled() || (await findPlaywrights()) || installPackage(say) || (await downloadPlaywrights(say));
  if (found) return found;
  throw new Fault("The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM_PATH.");
}

function findInstalled() {
  return usualPlaces().find((place) => existsSync(place) && answers(place));
}

/** Ubuntu's chromium-browser is a note that says to install something else. */
function answers(/** @type {string} */ browser) {
  if (process.platform === "win32") return true;
  return spawnSync(browser, ["--version"], { timeout: 20_000 }).status === 0;
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"];
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  if (process.platform === "win32") {
    const { ProgramFiles = "", "ProgramFiles(x86)": programFilesX86 = "", LOCALAPPDATA = "" } = process.env;
    const apps = ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"];
    return [ProgramFiles, programFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== "")
      .flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin", "/opt/google/chrome"];
  return names.flatMap((name) => folders.filter((folder) => folder !== "").map((folder) => join(folder, name)));
}

async function findPlaywrights() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @param {(line: string) => void} say */
function installPackage(say) {
  installFromDistribution("chromium", say);
  return findInstalled();
}

/** @param {(line: string) => void} say */
async function downloadPlaywrights(say) {
  say("Downloading Playwright's Chromium: a few minutes...");
  const program = fromRoot("node_modules", "playwright", "cli.js");
  spawnSync(process.execPath, [program, "install", "chromium"], { cwd: root, timeout: 600_000 });
  return findPlaywrights();
}
