import "server-only";
import type { IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";
import { CALENDAR_BYTES_MAX } from "@/lib/domain/busy-calendar-view";
import { FetchFault } from "./fetch-fault";

/**
 * The whole of an answer. What is counted is what arrives and what it unpacks to, not what the answer says of itself.
 * Throws FetchFault for one that is too large, or packed otherwise than was asked for.
 */
export async function readBody(url: URL, response: IncomingMessage): Promise<Uint8Array> {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (!["identity", "gzip", "x-gzip", ""].includes(encoding)) {
    throw new FetchFault(`${url.host} packs its answer in a way that was not asked for.`);
  }
  const packed = counted(response, url);
  if (!encoding.endsWith("gzip")) return joined(packed);
  return joined(counted(unpacked(packed, url), url));
}

async function joined(parts: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const kept: Buffer[] = [];
  for await (const part of parts) kept.push(part);
  return Buffer.concat(kept);
}

async function* counted(parts: AsyncIterable<Buffer>, url: URL): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > CALENDAR_BYTES_MAX) throw new FetchFault(`The calendar at ${url.host} is larger than 2 MB.`);
    yield part;
  }
}

async function* unpacked(parts: AsyncIterable<Buffer>, url: URL): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feed = (async () => {
    for await (const part of parts) {
      if (!gunzip.write(part)) await new Promise((resolve) => gunzip.once("drain", resolve));
    }
    gunzip.end();
  })();
  feed.catch((error) => gunzip.destroy(error));
  try {
    for await (const part of gunzip) yield part as Buffer;
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith("Z_")) {
      throw new FetchFault(`${url.host} broke off in the middle.`);
    }
    throw error;
  } finally {
    gunzip.destroy();
  }
}
