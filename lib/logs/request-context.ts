import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { DatabaseFault } from "@/lib/domain/database-fault";

/** What is known of the request that is being answered, for logs and for what is answered in its place. */
export interface RequestContext {
  /** Names the request in every line about it, and in the answer's header `x-request-id`. */
  readonly id: string;
  /** Why the database could not be used while it was answered. */
  fault: DatabaseFault | null;
  /** Who asks, once that is known. */
  actor: { readonly userId: string; readonly studioId: string } | null;
}

type Store = AsyncLocalStorage<RequestContext>;

/** Held outside the module: pages and the server's start are bundled apart, and mean the same requests. */
const held = globalThis as typeof globalThis & { talkbackRequests?: Store };

function store(): Store {
  held.talkbackRequests ??= new AsyncLocalStorage();
  return held.talkbackRequests;
}

/** The request in whose answering this is called; undefined in commands, and at the start of the server. */
export function requestContext(): RequestContext | undefined {
  return store().getStore();
}

/** From here on everything that is called, or called back, belongs to this request. */
export function enterRequest(context: RequestContext): void {
  store().enterWith(context);
}
