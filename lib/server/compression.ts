import "server-only";
import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import Negotiator from "negotiator";
import { distDir } from "./dist-dir";

/** Smaller than gzip's usual level makes a page, in less time: docs/performance.md has the figures. */
const BROTLI_QUALITY = 5;

const STATIC = "/_next/static/";

/** As Next names them, which would take the copy for a file of its own kind. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: "application/javascript; charset=UTF-8",
  css: "text/css; charset=UTF-8",
};

/**
 * Sends answers as small as the browser can read them: pages are compressed as they are made, and scripts and styles were
 * when they were built (scripts/setup/build.mjs). Next's own compression knows gzip alone, and is off.
 */
export class Compression {
  readonly #compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } });
  readonly #built = compressedFiles();

  /** To be called before Next sees the request. */
  apply(request: IncomingMessage, response: ServerResponse): void {
    this.#sendBuilt(request, response);
    this.#compress(request, response, () => {});
  }

  /** Has Next send the compressed file in the place of the one that was asked for. */
  #sendBuilt(request: IncomingMessage, response: ServerResponse): void {
    const [path = "", ...query] = (request.url ?? "").split("?");
    if (!this.#built.has(path)) return;
    response.setHeader("vary", "Accept-Encoding");
    if (new Negotiator(request).encoding(["br", "gzip", "identity"], ["br"]) !== "br") return;
    request.url = [`${path}.br`, ...query].join("?");
    response.setHeader("content-encoding", "br");
    response.setHeader("content-type", CONTENT_TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "");
  }
}

/** The addresses of the files that lie beside a compressed one. A build that was not made by our own command has none. */
function compressedFiles(): ReadonlySet<string> {
  const folder = join(distDir(), "static");
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".br"));
    return new Set(names.map((name) => STATIC + name.slice(0, -".br".length).split(sep).join("/")));
  } catch {
    return new Set();
  }
}
