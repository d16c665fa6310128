import "server-only";
import type { DatabaseFault } from "@/lib/domain/database-fault";

/** SQLite's result codes, PostgreSQL's SQLSTATE, Node's system errors and Prisma's own codes: none of them overlap. */
const FAULTS: Readonly<Record<string, DatabaseFault>> = {
  SQLITE_FULL: "DISK_FULL",
  SQLITE_READONLY: "READ_ONLY",
  SQLITE_PERM: "READ_ONLY",
  SQLITE_CORRUPT: "DAMAGED",
  SQLITE_NOTADB: "NOT_A_DATABASE",
  SQLITE_CANTOPEN: "CANNOT_OPEN",
  SQLITE_IOERR: "DISK_FAILED",
  // class 53: insufficient resources, 57: operator intervention
  "53100": "DISK_FULL",
  "53200": "CROWDED",
  "53300": "CROWDED",
  "57P01": "STARTING",
  "57P02": "STARTING",
  "57P03": "STARTING",
  "25006": "STANDBY",
  "28000": "REFUSED",
  "28P01": "REFUSED",
  "3D000": "NO_DATABASE",
  "42P01": "NO_TABLES",
  XX001: "DAMAGED",
  XX002: "DAMAGED",
  ENOSPC: "DISK_FULL",
  ECONNREFUSED: "UNREACHABLE",
  ECONNRESET: "UNREACHABLE",
  EHOSTUNREACH: "UNREACHABLE",
  ENETUNREACH: "UNREACHABLE",
  ENOTFOUND: "UNREACHABLE",
  EAI_AGAIN: "UNREACHABLE",
  ETIMEDOUT: "UNREACHABLE",
  P1000: "REFUSED",
  P1001: "UNREACHABLE",
  P1002: "UNREACHABLE",
  P1003: "NO_DATABASE",
  P1010: "REFUSED",
  P1017: "UNREACHABLE",
  P2021: "NO_TABLES",
  P2037: "CROWDED",
};

/** How Prisma's adapters name what they have no code for. */
const KINDS: Readonly<Record<string, DatabaseFault>> = {
  DatabaseNotReachable: "UNREACHABLE",
  ConnectionClosed: "UNREACHABLE",
  AuthenticationFailed: "REFUSED",
  DatabaseAccessDenied: "REFUSED",
  DatabaseDoesNotExist: "NO_DATABASE",
  TooManyConnections: "CROWDED",
  TableDoesNotExist: "NO_TABLES",
};

/** A driver's own words where it gives neither. */
const WORDS: readonly (readonly [RegExp, DatabaseFault])[] = [
  [
    /Connection terminated|connection is closed|timeout exceeded when trying to connect|^timeout expired/i,
    "UNREACHABLE",
  ],
];

/** Why the database cannot be used; null when the error is about something else. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  for (const { code, originalCode, kind, message } of causesOf(error)) {
    const found = ofCode(originalCode) ?? ofCode(code) ?? KINDS[String(kind)] ?? ofWords(message);
    if (found) return found;
  }
  return null;
}

/** Two transactions that cannot both have come first. Prisma has a code for it, but not where it shows at the commit. */
export function isWriteConflict(error: unknown): boolean {
  return causesOf(error).some(({ code, kind }) => code === "P2034" || kind === "TransactionWriteConflict");
}

/** PostgreSQL's lock_not_available: somebody else held on for longer than a write waits. */
export function isLockTimeout(error: unknown): boolean {
  return causesOf(error).some(({ code, originalCode }) => code === "55P03" || originalCode === "55P03");
}

/** An error and what it was made of, outermost first. */
function causesOf(error: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (let each = error; typeof each === "object" && each !== null && found.length < 8; ) {
    const { cause, errors, meta } = each as Record<string, unknown>;
    found.push(each as Record<string, unknown>);
    // Where Prisma puts the driver's error when it makes one of its own.
    const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
    // A server with several addresses fails once for each.
    each = inner ?? cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return found;
}

/** SQLite's extended codes begin with the plain one: SQLITE_IOERR_WRITE. */
function ofCode(code: unknown): DatabaseFault | undefined {
  if (typeof code !== "string") return undefined;
  const plain = /^SQLITE_[A-Z]+/.exec(code)?.[0];
  return FAULTS[plain ?? code];
}

function ofWords(message: unknown): DatabaseFault | undefined {
  return typeof message === "string" ? WORDS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
}
