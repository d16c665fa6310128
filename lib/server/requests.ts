import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { log } from "@/lib/logs/log";
import { enterRequest, type RequestContext } from "@/lib/logs/request-context";
import { Compression } from "./compression";
import { answerFaultsOf } from "./problem-page";
import { routeNamer } from "./routes";

/** Node tells of every request here, whatever Next makes of it. */
const STARTED = "http.server.request.start";

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/** What is asked so often, or matters so little, that it would fill the log. */
const QUIET_ROUTES = new Set(["/_next", "/api/health/live", "/api/health/ready", "/icon.svg", "/favicon.ico"]);

function logRequest(request: IncomingMessage, response: ServerResponse, route: string, durationMs: number): void {
  const status = response.statusCode;
  const level = status >= 500 ? "error" : QUIET_ROUTES.has(route) ? "debug" : "info";
  const isCut = !response.writableFinished;
  const fields = { method: request.method, route, status, durationMs: Math.round(durationMs) };
  log()[level](isCut ? { ...fields, isCut } : fields, "request");
}

/** The requests that a process answers, as they come and go. */
export class Requests {
  readonly #open = new Set<ServerResponse>();
  #server: Server | undefined;
  #isEnding = false;
  #tell = () => {};
  readonly #nameOf = routeNamer();
  readonly #compression = new Compression();

  /** Begins to watch. There is nothing in Next's own that sees all requests and their ends. */
  watch(): void {
    subscribe(STARTED, (message) => {
      const { request, response, server } = message as Started;
      const context: RequestContext = { id: randomUUID(), fault: null, actor: null };
      // Node calls the request's handler right after this, so that it and all it calls belong to the request.
      enterRequest(context);
      answerFaultsOf(context, request, response);
      this.#server = server;
      this.#open.add(response);
      response.setHeader("x-request-id", context.id);
      const startedAt = performance.now();
      const route = this.#nameOf(request.url ?? "");
      this.#compression.apply(request, response);
      response.once("close", () => {
        logRequest(request, response, route, performance.now() - startedAt);
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
