import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";

/** A server is noted in the folder of the build that it serves: that folder must stay as it is while it runs. */
const NOTE = /^talkback-server-(\d+)$/;

/**
 * Notes that this process serves the build in a folder. Returns what takes the note away again.
 *
 * @param {string} distDir
 * @param {number} port
 * @returns {() => void}
 */
export function noteServer(distDir, port) {
  const file = join(distDir, `talkback-server-${process.pid}`);
  writeFileSync(file, String(port));
  return () => rmSync(file, { force: true });
}

/**
 * The port of a server that serves the build in a folder; undefined when there is none. A note whose server was killed
 * is taken away: its process is gone, or its number has another one by now, which does not answer on that port.
 *
 * @param {string} distDir
 * @returns {Promise<number | undefined>}
 */
export async function findServer(distDir) {
  for (const name of listNotes(distDir)) {
    const file = join(distDir, name);
    const port = Number(readFileSync(file, "utf8"));
    if (isRunning(Number(NOTE.exec(name)?.[1])) && (await canConnect(port))) return port;
    rmSync(file, { force: true });
  }
  return undefined;
}

/** @param {string} distDir */
function listNotes(distDir) {
  try {
    return readdirSync(distDir).filter((name) => NOTE.test(name));
  } catch {
    return [];
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Whether anything answers on a port of this machine.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function canConnect(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "localhost" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
