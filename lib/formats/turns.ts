import { setImmediate } from "node:timers/promises";
import { CalendarFault } from "./calendar-fault";

/** How long work may hold the process, in milliseconds: a request that waits behind it is not felt to wait. */
const HELD_MS = 8;

/** How long all of the work may take: a calendar of 5,000 events takes a third of a second. */
const WORK_MAX_MS = 5000;

/**
 * Lets everything else of the process have its turn in the middle of long work, and ends work that takes too long, whatever
 * it counts: then, and where it is told to stop, `give` throws CalendarFault.
 */
export class Turns {
  #since = performance.now();
  #worked = 0;
  readonly #signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  isDue(): boolean {
    return performance.now() - this.#since > HELD_MS;
  }

  async give(): Promise<void> {
    this.#worked += performance.now() - this.#since;
    if (this.#worked > WORK_MAX_MS) throw new CalendarFault("It takes too long to read.");
    if (this.#signal?.aborted) throw new CalendarFault("Reading was stopped.");
    await setImmediate();
    this.#since = performance.now();
  }
}
