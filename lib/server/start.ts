import "server-only";
import { endOnSignals } from "./end-on-signals";
import { Requests } from "./requests";

/** What this process does besides answering requests. */
export function startServer(): void {
  const requests = new Requests();
  requests.watch();
  // Next's own way to stop knows nothing of the database. Development keeps it.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) endOnSignals(requests);
}
