import "server-only";
import type { IncomingMessage } from "node:http";
import { parseCalendarAddress } from "@/lib/domain/calendar-address";
import { FetchFault } from "./fetch-fault";

/** Throws FetchFault for every answer that is no calendar by its status. */
export function refuseStatus(url: URL, { statusCode = 0, headers }: IncomingMessage): void {
  if (statusCode >= 200 && statusCode < 300) return;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) throw moved(url, headers.location);
  throw new FetchFault(sentenceOf(url, statusCode));
}

function moved(url: URL, location: string): FetchFault {
  const to = URL.canParse(location, url) ? parseCalendarAddress(new URL(location, url).href) : null;
  if (!to?.ok) return new FetchFault(`${url.host} sends on to somewhere that cannot be asked.`);
  const where = to.host === url.host ? "another address there" : `an address at ${to.host}`;
  return new FetchFault(`${url.host} sends on to ${where}. Remove the calendar and add it with the new one.`, to.href);
}

function sentenceOf(url: URL, status: number): string {
  switch (status) {
    case 401:
    case 403:
    case 407:
      return `${url.host} wants a sign-in for this calendar. Use its secret address, which needs none.`;
    case 404:
    case 410:
      return `${url.host} has no such calendar any more. Look for its address there and add it again.`;
    case 429:
      return `${url.host} was asked too often and wants to be left alone for a while.`;
    default:
      return status >= 500
        ? `${url.host} has trouble of its own (${status}).`
        : `${url.host} answered with ${status} and no calendar.`;
  }
}
