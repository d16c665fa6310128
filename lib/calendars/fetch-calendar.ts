import "server-only";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { counted } from "@/lib/domain/counted";
import { checkedAddresses, type HostAddress, type Resolve } from "./checked-addresses";
import { FetchFault } from "./fetch-fault";
import { readBody } from "./read-body";
import { refuseStatus } from "./refused-status";

export interface FetchOptions {
  /** hosts with their ports, "nas.local:8443", that may be private and need no usual port */
  allowedHosts: readonly string[];
  /** ends the reading early */
  signal?: AbortSignal;
  resolve?: Resolve;
  connectMs?: number;
  wholeMs?: number;
}

const CONNECT_MS = 5000;
const WHOLE_MS = 10_000;

/**
 * Asks an address on the web for a calendar. One request, to a public address, without following where it leads. Throws
 * FetchFault.
 *
 * @param href as `parseCalendarAddress` gives it
 */
export async function fetchCalendar(href: string, options: FetchOptions): Promise<Uint8Array> {
  const url = new URL(href);
  const { connectMs = CONNECT_MS, wholeMs = WHOLE_MS } = options;
  const ended = new AbortController();
  const end = () => ended.abort();
  const whole = setTimeout(end, wholeMs);
  options.signal?.addEventListener("abort", end, { once: true });
  try {
    const isAllowed = options.allowedHosts.includes(`${url.hostname}:${portOf(url)}`);
    if (!isAllowed && !["80", "443"].includes(portOf(url))) {
      throw new FetchFault(`${url.host} uses port ${portOf(url)}, and only 80 and 443 are asked.`);
    }
    const addresses = await untilAborted(checkedAddresses(url, isAllowed, options.resolve), ended.signal);
    const response = await ask(url, addresses, connectMs, ended.signal);
    refuseStatus(url, response);
    return await readBody(url, response);
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    if (ended.signal.aborted) {
      throw new FetchFault(`${url.host} took longer than ${counted(Math.ceil(wholeMs / 1000), "second")} to answer.`);
    }
    throw new FetchFault(sentenceOf(error, url));
  } finally {
    clearTimeout(whole);
    options.signal?.removeEventListener("abort", end);
    // Whatever is still open is of no use to anybody.
    end();
  }
}

function portOf(url: URL): string {
  return url.port !== "" ? url.port : url.protocol === "https:" ? "443" : "80";
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
    work.then(resolve, reject);
  });
}

function ask(
  url: URL,
  addresses: readonly HostAddress[],
  connectMs: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const [first] = addresses;
  const pinned: LookupFunction = (_host, { all }, answer) => {
    if (all) answer(null, [...addresses]);
    else answer(null, first?.address ?? "", first?.family);
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, {
      lookup: pinned,
      signal,
      agent: false,
      headers: { Accept: "text/calendar, */*;q=0.5", "Accept-Encoding": "gzip", "User-Agent": "Talkback" },
    });
    const late = setTimeout(() => {
      request.destroy(new FetchFault(`${url.host} cannot be reached.`));
    }, connectMs);
    request.on("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(late));
    });
    request.on("response", resolve);
    request.on("error", reject);
    request.on("close", () => clearTimeout(late));
    request.end();
  });
}

/** What went wrong on the way, without anything that the error itself says. */
function sentenceOf(error: unknown, url: URL): string {
  const code = String((error as { code?: unknown }).code ?? "");
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_/.test(code)) return `The certificate of ${url.host} is not valid.`;
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/.test(code)) {
    return `${url.host} cannot be reached.`;
  }
  if (/^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/.test(code)) return `${url.host} broke off in the middle.`;
  if (/^(ERR_SSL|EPROTO)/.test(code)) return `${url.host} does not speak https there.`;
  return `${url.host} answered something that is not of the web.`;
}
