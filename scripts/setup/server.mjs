import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { isAssembled } from "./assembled.mjs";
import { distDir } from "./dist-dir.mjs";
import { Fault } from "./fault.mjs";
import { fromRoot, root } from "./root.mjs";
import { programs } from "./run-node.mjs";
import { noteServer } from "./running-servers.mjs";

const banner = /^\s*(▲|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready|Running next.config))/;

/** How long a server that was asked to stop may finish what it is doing: a little longer than it takes itself. */
const GRACE_MS = 8000;

/** One press of Ctrl+C arrives once from the terminal and once from npm. */
const SAME_PRESS_MS = 500;

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** The bundled server listens where HOSTNAME says, which a container sets to its own name. */
const host = isAssembled ? { HOSTNAME: "0.0.0.0" } : {};

/**
 * Runs Next until it ends, or until this process is told to stop (Ctrl+C, SIGTERM). Told a
 * second time, it ends Next at once.
 *
 * @param {"start" | "dev"} mode
 * @param {{ port: number, env: Record<string, string | undefined>, onReady: () => void | Promise<void> }} options
 * @returns {Promise<void>}
 */
export function runServer(mode, { port, env, onReady }) {
  return new Promise((resolve, reject) => {
    const program = isAssembled ? [fromRoot("server.js")] : [programs.next, mode, "--port", String(port)];
    const child = spawn(process.execPath, program, {
      cwd: root,
      // In production the server ends itself (lib/server/end-on-signals.ts), and closes its database.
      env: { ...process.env, ...env, NEXT_MANUAL_SIG_HANDLE: mode === "start" ? "1" : undefined, ...host },
      stdio: ["ignore", "pipe", "inherit"],
      windowsHide: true,
    });
    const forget = mode === "start" && !isAssembled ? noteServer(distDir(), port) : () => {};
    /** @type {number | undefined} when it was told to stop */
    let stopping;
    let isForced = false;
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      const shown = withoutBanner(String(chunk));
      if (shown) process.stdout.write(shown);
    });
    const force = () => {
      isForced = true;
      child.kill("SIGKILL");
    };
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      const now = performance.now();
      if (stopping !== undefined) {
        // SIGHUP says that the terminal or npm is gone, which is no impatience.
        if (signal !== "SIGHUP" && now - stopping > SAME_PRESS_MS) force();
        return;
      }
      stopping = now;
      child.kill("SIGTERM");
      setTimeout(force, GRACE_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      forget();
      if (isForced) reject(new Fault("The server was ended by force before it was done. What was saved is safe."));
      else if (stopping !== undefined) resolve();
      else if (signal) reject(new Fault(`The server was ended from outside, by the signal ${signal}.`));
      else reject(new Fault(`The server stopped by itself (exit code ${code}): the reason is above.`));
    });
    waitUntilAnswering(port, () => child.exitCode === null && child.signalCode === null && stopping === undefined)
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
    if (await answers(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/**
 * Whether the server answers. A port takes connections before there is anybody to answer them.
 *
 * @param {number} port
 */
async function answers(port) {
  try {
    const response = await fetch(`http://localhost:${port}/api/health/live`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
