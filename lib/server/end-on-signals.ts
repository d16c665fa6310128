import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { closeDatabase } from "@/lib/data/database";
import { tellShutdown } from "@/lib/data/shutdown";
import type { Requests } from "./requests";

/** How long requests in progress may take. The command that started the server waits a little longer than that. */
const GRACE_MS = 6500;

const TRACES_MS = 500;

/** One press of Ctrl+C arrives once from the terminal and once from each program in between. */
const SAME_PRESS_MS = 500;

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/**
 * Ends the server when it is told to stop: requests in progress are answered, then the database is closed, with its log
 * written back into its file. A second signal ends it at once; nothing acknowledged depends on a tidy end.
 */
export function endOnSignals(requests: Requests, endTraces: () => Promise<void>): void {
  let began: number | undefined;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const now = performance.now();
      if (began === undefined) {
        began = now;
        void end(requests, endTraces);
        // SIGHUP says that the terminal is gone, which is no impatience.
      } else if (signal !== "SIGHUP" && now - began > SAME_PRESS_MS) process.exit(1);
    });
  }
}

async function end(requests: Requests, endTraces: () => Promise<void>): Promise<void> {
  await tellShutdown();
  await Promise.race([requests.end(), wait(GRACE_MS)]);
  await closeDatabase();
  // Where traces go may be gone itself.
  await Promise.race([endTraces().catch(() => {}), wait(TRACES_MS)]);
  process.exit(0);
}
