import "server-only";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor, scopeOf } from "@/lib/auth/actor";
import type { StudioScope } from "@/lib/data/scope";
import type { WriteResult } from "@/lib/data/transact";
import { databaseRefusalOf } from "@/lib/data/unusable-database";
import { isAllowed, type Permission } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";
import { log } from "@/lib/logs/log";
import { inSpan } from "@/lib/logs/spans";

/** What the browser gets back: the value and the change to undo, or a refusal in words. Never an exception. */
export type ActionResult<Value> = WriteResult<Value>;

/**
 * After these the page stays as it is, with what was typed: the database cannot be read, or what the page is about may be
 * gone, and the page with it. Who follows live hears of that anyway, and is not torn out of a form (components/frame/live-updates.tsx).
 */
const KEEPS_PAGE: readonly string[] = ["DATABASE", "NOT_FOUND"];

const made = new WeakSet<object>();

/** Whether a function came from this file: a test asks it of every export of lib/actions. */
export function isAction(candidate: unknown): boolean {
  return typeof candidate === "function" && made.has(candidate);
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  return fields;
}

function invalid(error: z.ZodError): Refusal {
  return refusalOf("INVALID", { fields: fieldsOf(error) });
}

/**
 * What nobody foresaw: the log gets the fault, the browser a sentence and not a page that broke, so that what was typed
 * stays. Redirects and the like are Next's own and go on their way.
 */
async function guarded<Result extends { ok: true } | Refusal>(
  name: string,
  run: () => Promise<Result>,
): Promise<Result | Refusal> {
  const startedAt = performance.now();
  const result = await inSpan(`action ${name}`, { "talkback.action": name }, () => caught(name, run));
  const outcome = result.ok ? "OK" : result.code;
  log().info({ action: name, outcome, durationMs: Math.round(performance.now() - startedAt) }, "action");
  return result;
}

async function caught<Result>(name: string, run: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    log().error({ action: name, err: error }, `${name} failed:`);
    return databaseRefusalOf(error) ?? refusalOf("FAILED");
  }
}

interface ActionDefinition<Schema extends z.ZodType, Value> {
  /** "calls.assign": what it is called in the history and in logs */
  name: string;
  /** what the actor must be allowed; null when being signed in is enough */
  permission: Permission | null;
  schema: Schema;
  /** about ten lines: the work is in lib/data */
  handler(context: {
    actor: Actor;
    scope: StudioScope;
    input: z.output<Schema>;
    now: Date;
  }): Promise<WriteResult<Value>>;
}

/**
 * Makes a server action. It answers on any address to anybody, so all four gates are in here: the actor is read
 * fresh, the permission is checked, the input is parsed whole, and the scope is minted for the handler.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  definition: ActionDefinition<Schema, Value>,
): (input: z.input<Schema>) => Promise<ActionResult<Value>> {
  const run = async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const actor = await currentActor();
    if (actor === null) return refusalOf("SIGNED_OUT");
    if (definition.permission !== null && !isAllowed(actor.accessRole, definition.permission)) {
      return refusalOf("NOT_ALLOWED");
    }
    const parsed = definition.schema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const result = await definition.handler({ actor, scope: scopeOf(actor), input: parsed.data, now: new Date() });
    // The new plan travels back with the answer; a refusal may be about a plan that moved on, so it brings it too.
    if (result.ok || !KEEPS_PAGE.includes(result.code)) refresh();
    return result;
  };
  const action = async (input: z.input<Schema>) => guarded(definition.name, () => run(input));
  made.add(action);
  return action;
}

interface QueryDefinition<Schema extends z.ZodType, Value> {
  name: string;
  schema: Schema;
  handler(context: { actor: Actor; input: z.output<Schema>; now: Date }): Promise<{ ok: true; value: Value } | Refusal>;
}

/**
 * A question that a page asks after it was shown: candidates for an opening, search. Same gates, but it writes
 * nothing, so nothing is refreshed. Every member of the studio may ask.
 */
export function defineQuery<Schema extends z.ZodType, Value>(
  definition: QueryDefinition<Schema, Value>,
): (input: z.input<Schema>) => Promise<{ ok: true; value: Value } | Refusal> {
  const run = async (input: z.input<Schema>): Promise<{ ok: true; value: Value } | Refusal> => {
    const actor = await currentActor();
    if (actor === null) return refusalOf("SIGNED_OUT");
    const parsed = definition.schema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    return definition.handler({ actor, input: parsed.data, now: new Date() });
  };
  const query = async (input: z.input<Schema>) => guarded(definition.name, () => run(input));
  made.add(query);
  return query;
}

interface PublicActionDefinition<Schema extends z.ZodType, Value> {
  name: string;
  schema: Schema;
  handler(context: { input: z.output<Schema>; now: Date }): Promise<WriteResult<Value>>;
}

/** The same for the few forms that work before anybody is signed in: first run and sign-in. */
export function definePublicAction<Schema extends z.ZodType, Value>(
  definition: PublicActionDefinition<Schema, Value>,
): (input: z.input<Schema>) => Promise<ActionResult<Value>> {
  const run = async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const parsed = definition.schema.safeParse(input);
    return parsed.success ? definition.handler({ input: parsed.data, now: new Date() }) : invalid(parsed.error);
  };
  const action = async (input: z.input<Schema>) => guarded(definition.name, () => run(input));
  made.add(action);
  return action;
}
