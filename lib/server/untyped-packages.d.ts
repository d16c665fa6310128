/** Packages without types of their own; those that others wrote describe them as parts of Express. */
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { BrotliOptions, ZlibOptions } from "node:zlib";

  export default function compression(
    options?: ZlibOptions & { brotli?: BrotliOptions; threshold?: number },
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

declare module "negotiator" {
  import type { IncomingMessage } from "node:http";

  export default class Negotiator {
    constructor(request: Pick<IncomingMessage, "headers">);
    /** The encoding that the browser prefers among these, of which the later argument breaks ties. */
    encoding(available: readonly string[], preferred?: readonly string[]): string | undefined;
  }
}
