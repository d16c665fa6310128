import "server-only";
import { database } from "@/lib/data/database";
import { env } from "@/lib/env";
import { openLog } from "@/lib/logs/log";
import { startCalendarRefresh } from "./calendar-refresh";
import { logConsole } from "./console-log";
import { endOnSignals } from "./end-on-signals";
import { Requests } from "./requests";

/** What this process does besides answering requests. */
export async function startServer(): Promise<void> {
  const { nodeEnv, otlpEndpoint } = env();
  const requests = new Requests();
  requests.watch();
  // Development has a console of its own.
  if (nodeEnv === "production") logConsole(openLog((line) => process.stdout.write(line)));
  const endTraces = otlpEndpoint ? (await import("./open-telemetry")).startTraces() : async () => {};
  // Next's own way to stop knows nothing of the database. Development keeps it.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) endOnSignals(requests, endTraces);
  warmUp();
  startCalendarRefresh();
}

/** The first query compiles the engine, for about a second: now, and not when somebody waits for a page. */
function warmUp(): void {
  // Whether it works is for the first request to say.
  database()
    .reader.studio.findFirst({ select: { id: true } })
    .catch(() => {});
}
