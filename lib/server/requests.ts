import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { enterRequest, type RequestContext } from "@/lib/logs/request-context";
import { answerFaultsOf } from "./problem-page";

/** Node tells of every request here, whatever Next makes of it. */
const STARTED = "http.server.request.start";

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/** The requests that a process answers, as they come and go. */
export class Requests {
  readonly #open = new Set<ServerResponse>();
  #server: Server | undefined;
  #isEnding = false;
  #tell = () => {};

  /** Begins to watch. There is nothing in Next's own that sees all requests and their ends. */
  watch(): void {
    subscribe(STARTED, (message) => {
      const { request, response, server } = message as Started;
      const context: RequestContext = { id: randomUUID(), fault: null };
      // Node calls the request's handler right after this, so that it and all it calls belong to the request.
      enterRequest(context);
      answerFaultsOf(context, request, response);
      this.#server = server;
      this.#open.add(response);
      response.once("close", () => {
        this.#open.delete(response);
        // A connection that is kept open for the next request would be kept for ever.
        if (this.#isEnding) server.closeIdleConnections();
        if (this.#open.size === 0) this.#tell();
      });
    });
  }

  /** Accepts no more connections, and resolves when every request in progress has been answered. */
  async end(): Promise<void> {
    this.#isEnding = true;
    // Closes idle connections too. Without a first request there is no server to know, and nothing to wait for.
    this.#server?.close();
    if (this.#open.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#tell = resolve;
    });
  }
}
