import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { Audience, type ChangeFeed } from "./change-feed";

const CHANNEL = "talkback_changes";

/** How long after a lost connection the next one is tried. */
const PAUSE_MS = 1000;

/** Writes are heard of by all processes of one PostgreSQL database: NOTIFY travels with the commit, LISTEN hears it. */
export function postgresqlFeed(url: string): ChangeFeed {
  const audience = new Audience();
  let listening: AbortController | undefined;
  return {
    async announce(transaction, studioId) {
      await transaction.$executeRaw`SELECT pg_notify(${CHANNEL}, ${studioId})`;
    },
    // Its own notification comes back to this process like everybody else's.
    committed: () => {},
    subscribe(studioId, hear) {
      if (listening === undefined) {
        listening = new AbortController();
        void listen(url, audience, listening.signal);
      }
      return audience.add(studioId, hear);
    },
    async close() {
      listening?.abort();
    },
  };
}

/** Listens until it is aborted, through as many connections as it takes. */
async function listen(url: string, audience: Audience, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(url, audience, signal).catch(() => {});
    await wait(PAUSE_MS, undefined, { signal }).catch(() => {});
  }
}

/** Listens on one connection until that is lost, or `signal` aborts. */
async function listenOnce(url: string, audience: Audience, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    // For good: an error that nobody listens to ends the process.
    client.on("error", () => resolve());
    client.once("end", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  try {
    await client.connect();
    client.on("notification", ({ payload }) => audience.tell(payload ?? ""));
    await client.query(`LISTEN ${CHANNEL}`);
    // What was written while nobody listened is in the history.
    audience.tellAll();
    await lost;
  } finally {
    await client.end().catch(() => {});
  }
}
