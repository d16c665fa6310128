import { spawn } from "node:child_process";
import { fromRoot, root } from "./root.mjs";

/** Paths of the programs that the commands run with this same Node: no shell, so they behave alike on every system. */
export const programs = {
  prisma: fromRoot("node_modules", "prisma", "build", "index.js"),
  next: fromRoot("node_modules", "next", "dist", "bin", "next"),
  tsx: fromRoot("node_modules", "tsx", "dist", "cli.mjs"),
};

/**
 * Runs a Node program to its end, with its output kept back.
 *
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr as they came
 */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  return output.trimEnd().split("\n").slice(-count).join("\n");
}
