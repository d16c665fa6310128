import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import type { Cookie } from "../setup/studio-maker";

/** A server action as the build publishes it: everything here answers to anybody who knows its id. */
export interface BuiltAction {
  id: string;
  /** "lib/actions/calls.ts" */
  file: string;
  /** "assignAction" */
  name: string;
  /** a page that carries it; rows of that page have no meaning */
  path: string;
}

/** What became of a request: a refusal's code, "OK" when it was done, or the status when there was no answer. */
export type Outcome = string;

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

export function builtActions(): BuiltAction[] {
  const file = join(process.cwd(), process.env.NEXT_DIST_DIR || ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    path: pathOf(Object.keys(workers)[0] ?? ""),
  }));
}

/** "app/(planner)/sessions/[id]/page" is "/sessions/nobody". */
function pathOf(worker: string): string {
  const parts = worker.split("/").slice(1, -1);
  const shown = parts.filter((part) => !part.startsWith("("));
  return `/${shown.map((part) => (part.startsWith("[") ? "nobody" : part)).join("/")}`;
}

interface Call {
  actionId: string;
  path: string;
  /** the arguments as the browser sends them */
  body: string;
  headers?: Record<string, string>;
}

/** Calls an action the way a browser does, signed in by that cookie or not at all. */
export async function callAction(
  request: APIRequestContext,
  { actionId, path, body, headers = {} }: Call,
  cookie: Cookie | null,
): Promise<Outcome> {
  const response = await request.post(path, {
    data: body,
    maxRedirects: 0,
    failOnStatusCode: false,
    headers: {
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": actionId,
      ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}),
      ...headers,
    },
  });
  const text = await response.text();
  const answer = /"ok":(true|false)(?:,"code":"([A-Z_]+)")?/.exec(text);
  if (answer === null) return `status ${response.status()}`;
  return answer[1] === "true" ? "OK" : (answer[2] ?? "refused without a code");
}
