import "server-only";
import { EventEmitter } from "node:events";
import type { TransactionClient } from "./database";

/**
 * How a process hears of writes. It hears that there is something new in a studio, and reads from the history what it
 * is, from the last id it knows on: so a word too many costs a statement, and a lost one is made up for by the next.
 */
export interface ChangeFeed {
  /** Inside the transaction that writes a change: those in other processes hear of it when it is committed. */
  announce(transaction: TransactionClient, studioId: string): Promise<void>;
  /** After the commit, in the process that wrote. */
  committed(studioId: string): void;
  /** Calls `hear` for each write in a studio, whichever process made it. Returns what ends that. */
  subscribe(studioId: string, hear: () => void): () => void;
  close(): Promise<void>;
}

/** For a database that one process serves: everybody who has to hear of a write is here. */
export function inProcessFeed(): ChangeFeed {
  const audience = new Audience();
  return {
    announce: async () => {},
    committed: (studioId) => audience.tell(studioId),
    subscribe: (studioId, hear) => audience.add(studioId, hear),
    close: async () => {},
  };
}

/** Those of one process who listen, by studio. */
export class Audience {
  readonly #listeners = new EventEmitter().setMaxListeners(0);

  add(studioId: string, hear: () => void): () => void {
    this.#listeners.on(studioId, hear);
    return () => this.#listeners.off(studioId, hear);
  }

  tell(studioId: string): void {
    this.#listeners.emit(studioId);
  }

  tellAll(): void {
    for (const studioId of this.#listeners.eventNames()) this.#listeners.emit(studioId);
  }
}
