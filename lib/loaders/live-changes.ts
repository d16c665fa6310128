import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { currentActor, scopeOf } from "@/lib/auth/actor";
import { findLastChangeId, subscribeToChanges } from "@/lib/data/changes";
import { onShutdown } from "@/lib/data/shutdown";
import { findActor } from "@/lib/data/sign-ins";
import type { Actor } from "@/lib/domain/actor";

/**
 * How long a stream is silent at most: proxies close silent ones, and it is looked for what nobody told us of, such as a
 * write by a command on the same file.
 */
const BEAT_MS = 15_000;

/** A burst of writes is one piece of news. */
const PAUSE_MS = 150;

/**
 * Follows the writes in the actor's studio until `signal` aborts, the sign-in ends, or the server stops. Null when nobody
 * is signed in.
 *
 * @param cursor the newest change that is known already; null for the newest there is
 * @returns ids of the newest change, each time there is a newer one than before; null when there was none for a while
 */
export async function openLiveChanges(
  cursor: number | null,
  signal: AbortSignal,
): Promise<AsyncGenerator<number | null> | null> {
  const actor = await currentActor();
  if (actor === null) return null;
  return follow(actor, cursor ?? (await findLastChangeId(scopeOf(actor))), signal);
}

async function* follow(actor: Actor, cursor: number, signal: AbortSignal): AsyncGenerator<number | null> {
  const scope = scopeOf(actor);
  const stop = new AbortController();
  const forget = onShutdown(() => stop.abort());
  const over = AbortSignal.any([signal, stop.signal]);
  let news = new AbortController();
  const unsubscribe = subscribeToChanges(scope, () => news.abort());
  let known = cursor;
  try {
    while (!over.aborted) {
      // Before it is looked, so that what comes meanwhile is looked for again.
      news = new AbortController();
      if ((await findActor(actor.signInId, new Date())) === null) return;
      const newest = await findLastChangeId(scope);
      yield newest > known ? newest : null;
      known = Math.max(known, newest);
      await pause(PAUSE_MS, over);
      await pause(BEAT_MS, AbortSignal.any([news.signal, over]));
    }
  } finally {
    unsubscribe();
    forget();
  }
}

/** Waits, or less where `signal` aborts. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {});
}
