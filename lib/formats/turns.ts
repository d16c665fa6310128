import { setImmediate } from "node:timers/promises";

/** How long work may hold the process, in milliseconds: a request that waits behind it is not felt to wait. */
const HELD_MS = 8;

/** Lets everything else of the process have its turn in the middle of long work. */
export class Turns {
  #since = performance.now();

  isDue(): boolean {
    return performance.now() - this.#since > HELD_MS;
  }

  async give(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
