import "server-only";
import { format } from "node:util";
import type { Log } from "@/lib/logs/log";

const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;

/**
 * Leads what Next and packages print into the log, so that every line of the server is one of the log's. An error that Next
 * prints and also hands to `onRequestError` (see instrumentation.ts) is told once.
 */
export function logConsole(log: Log): void {
  for (const [method, level] of Object.entries(LEVELS) as [
    keyof typeof LEVELS,
    (typeof LEVELS)[keyof typeof LEVELS],
  ][]) {
    console[method] = (...given: unknown[]) => {
      const err = given.find((each) => each instanceof Error);
      if (err !== undefined && !isNews(err)) return;
      const words = format(...given.filter((each) => each !== err)).trim();
      log[level](err === undefined ? {} : { err }, words || String(err));
    };
  }
}

const told = new WeakSet<object>();

/** Whether an error is told for the first time. */
export function isNews(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return true;
  if (told.has(error)) return false;
  told.add(error);
  return true;
}
