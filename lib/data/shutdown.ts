import "server-only";

type Callback = () => unknown;

/** Held outside the module: what is bundled for pages and what is bundled for the server's start both have one. */
const held = globalThis as typeof globalThis & { talkbackShutdown?: Set<Callback> };

/**
 * Calls back when the server is told to stop, before requests in progress are waited for: whatever would go on for ever
 * (streams, timers) ends itself there. Returns what takes the callback away again.
 */
export function onShutdown(callback: Callback): () => void {
  held.talkbackShutdown ??= new Set();
  held.talkbackShutdown.add(callback);
  return () => held.talkbackShutdown?.delete(callback);
}

/** Tells all who asked. What one of them throws keeps nobody else from hearing of it. */
export async function tellShutdown(): Promise<void> {
  const callbacks = [...(held.talkbackShutdown ?? [])];
  await Promise.allSettled(callbacks.map(async (callback) => callback()));
}
