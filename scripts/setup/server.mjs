import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { distDir } from "./dist-dir.mjs";
import { Fault } from "./fault.mjs";
import { root } from "./root.mjs";
import { programs } from "./run-node.mjs";
import { canConnect, noteServer } from "./running-servers.mjs";

const banner = /^\s*(▲|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready|Running next.config))/;

/** How long a server that was asked to stop may finish what it is doing. */
const GRACE_MS = 8000;

/**
 * Runs Next until it ends, or until this process is told to stop (Ctrl+C, SIGTERM).
 *
 * @param {"start" | "dev"} mode
 * @param {{ port: number, env: Record<string, string | undefined>, onReady: () => void | Promise<void> }} options
 * @returns {Promise<void>}
 */
export function runServer(mode, { port, env, onReady }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programs.next, mode, "--port", String(port)], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
      windowsHide: true,
    });
    const forget = mode === "start" ? noteServer(distDir(), port) : () => {};
    let stopping = false;
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      const shown = withoutBanner(String(chunk));
      if (shown) process.stdout.write(shown);
    });
    const stop = () => {
      if (stopping) return;
      stopping = true;
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      forget();
      if (stopping) resolve();
      else if (signal) reject(new Fault(`The server was ended from outside, by the signal ${signal}.`));
      else reject(new Fault(`The server stopped by itself (exit code ${code}): the reason is above.`));
    });
    waitUntilAnswering(port, () => child.exitCode === null && child.signalCode === null && !stopping)
      .then((answering) => (answering ? onReady() : undefined))
      .catch(reject);
  });
}

/**
 * Next greets with addresses of its own. The one to open is ours, since it may carry the set-up token.
 *
 * @param {string} text
 */
function withoutBanner(text) {
  return text
    .split("\n")
    .filter((line) => !banner.test(stripVTControlCharacters(line)))
    .join("\n")
    .replace(/^\n+$/, "");
}

/**
 * @param {number} port
 * @param {() => boolean} isRunning
 */
async function waitUntilAnswering(port, isRunning) {
  while (isRunning()) {
    if (await canConnect(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
