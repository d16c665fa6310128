import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Somebody's calendar on the web, on this machine. */
export interface CalendarServer {
  /** "127.0.0.1:41234", as CALENDAR_HOSTS names it */
  host: string;
  address: string;
  /** what it was asked for, in order */
  asked: string[];
  /** what it answers from here on */
  answer(handler: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** Answers with a calendar until it is told otherwise. */
export async function openCalendarServer(text = "", at = { name: "127.0.0.1", port: 0 }): Promise<CalendarServer> {
  let handler = (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "Content-Type": "text/calendar" }).end(text);
  };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(at.port, at.name, resolve));
  const host = `${at.name}:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: `http://${host}/private-3f9c/basic.ics`,
    asked,
    answer(next) {
      handler = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
