import "server-only";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { DATABASE_FAULTS, type DatabaseFault } from "@/lib/domain/database-fault";
import type { RequestContext } from "@/lib/logs/request-context";

/** When it is worth to ask again. */
const RETRY_SECONDS = "5";

/**
 * Answers 503 and the sentence where Next would answer 500 because the database cannot be used. Next leaves a page that
 * broke to the browser: an empty document and a script that draws what went wrong. Proxies, monitors and browsers
 * without scripts would learn nothing from it.
 */
export function answerFaultsOf(context: RequestContext, request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let isTaken = false;
  const take = (fault: DatabaseFault) => {
    isTaken = true;
    const isPage = request.headers.accept?.includes("text/html") ?? false;
    const body = isPage ? pageOf(DATABASE_FAULTS[fault]) : `${DATABASE_FAULTS[fault]}\n`;
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link"]) response.removeHeader(name);
    writeHead.call(response, 503, {
      "content-type": isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      "cache-control": "no-store",
      "retry-after": RETRY_SECONDS,
    });
    end.call(response, body, "utf8");
  };
  response.writeHead = ((status: number, ...rest: [OutgoingHttpHeaders?]) => {
    if (isTaken) return response;
    if (status === 500 && context.fault !== null) take(context.fault);
    else writeHead.call(response, status, ...rest);
    return response;
  }) as typeof writeHead;
  response.write = ((...args: Parameters<typeof write>) => {
    // Before Node does it in the middle of a write, where nothing else can be answered any more.
    if (context.fault !== null && !response.headersSent) response.writeHead(response.statusCode);
    return isTaken ? true : write.apply(response, args);
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    if (context.fault !== null && !response.headersSent) response.writeHead(response.statusCode);
    return isTaken ? response : end.apply(response, args);
  }) as typeof end;
}

/** Like app/global-error.tsx, and as plain: it comes without the look of the others. */
function pageOf(sentence: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Talkback</title>
<style>:root { color-scheme: light dark } body { font: 16px/1.5 system-ui, sans-serif; padding: 24px; max-width: 40rem }
h1 { font-size: 20px }</style></head>
<body><h1>This page could not be shown</h1><p>${sentence}</p><p><a href="">Try again</a></p></body>
</html>
`;
}
