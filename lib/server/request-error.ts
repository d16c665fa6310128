import "server-only";
import { log } from "@/lib/logs/log";
import { isNews } from "./console-log";

/** Logs what broke while a request was answered, unless it has been told already. */
export function logRequestError(error: unknown, route: string, kind: string): void {
  if (isNews(error)) log().error({ err: error, route, kind }, "request failed");
}
