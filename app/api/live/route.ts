import { openLiveChanges } from "@/lib/loaders/live-changes";

/** How long a browser waits before it connects again. */
const RETRY_MS = 2000;

/**
 * Tells a browser of writes in its studio as they happen, as server-sent events. An event's id is that of the newest
 * change: after a lost connection the browser says which one it has seen last, and hears at once of what it missed.
 */
export async function GET(request: Request): Promise<Response> {
  const seen = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const cursor = seen !== null && /^\d{1,15}$/.test(seen) ? Number(seen) : null;
  const changes = await openLiveChanges(cursor, request.signal);
  // Nobody is signed in: no page of theirs is open, or it is one whose sign-in has ended. That is no error, to a browser.
  if (changes === null) return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`)),
    async pull(controller) {
      const next = await changes.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value === null ? ": still here\n\n" : eventOf(next.value)));
    },
    async cancel() {
      await changes.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      // Words of a few bytes: a compressor for each open page would hold memory for nothing.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function eventOf(changeId: number): string {
  return `id: ${changeId}\nevent: change\ndata: ${changeId}\n\n`;
}
