import "server-only";
import pino from "pino";
import { env } from "@/lib/env";
import { requestContext } from "./request-context";
import { knownSecrets, withoutSecrets } from "./secrets";

/** What a line says beside its words. `err` is an error: its type, message and stack are kept. */
export interface Fields {
  err?: unknown;
  [name: string]: unknown;
}

export interface Log {
  debug(fields: Fields, words: string): void;
  info(fields: Fields, words: string): void;
  warn(fields: Fields, words: string): void;
  error(fields: Fields, words: string): void;
}

/** Held outside the module: pages and the server's start are bundled apart, and write one log. */
const held = globalThis as typeof globalThis & { talkbackLog?: Log };

const nothing = () => {};

/** Where no server runs, in commands and in development, only errors are told, in the console's own way. */
const QUIET: Log = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: ({ err }, words) => console.error(words, err),
};

/** The log of this process. */
export function log(): Log {
  return held.talkbackLog ?? QUIET;
}

/** From here on the log is written: a line each, by LOG_LEVEL and LOG_FORMAT, without secrets. */
export function openLog(write: (line: string) => void): Log {
  const { logLevel, logFormat } = env();
  const isText = logFormat === "text";
  const secrets = knownSecrets(process.env);
  held.talkbackLog = pino(
    {
      // A person at a terminal wants to hear of trouble only.
      level: logLevel ?? (isText ? "warn" : "info"),
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: describeError },
      mixin: describeRequest,
    },
    {
      write(line: string) {
        const kept = withoutSecrets(line, secrets);
        write(isText ? `${textOf(kept)}\n` : kept);
      },
    },
  );
  return held.talkbackLog;
}

function describeRequest(): object {
  const context = requestContext();
  if (context === undefined) return {};
  const { id, actor } = context;
  return { requestId: id, ...(actor && { userId: actor.userId, studioId: actor.studioId }) };
}

/** Not all that hangs on an error: drivers and parsers add what they were given. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    type: name,
    message,
    stack,
    ...(typeof code === "string" && { code }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  };
}

/** A line for people: when, how grave, what, and about what. */
function textOf(line: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const about = Object.entries(fields).map(
    ([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`,
  );
  const stack = (err as { stack?: string } | undefined)?.stack;
  return [String(time), String(level).padEnd(5), msg, ...about].join(" ") + (stack ? `\n${stack}` : "");
}
