import "server-only";
import { channel } from "node:diagnostics_channel";
import type { SqlQuery } from "@prisma/driver-adapter-utils";

/** Whoever wants to count the statements that read listens here; nobody does in a running server. */
export const STATEMENTS = channel("talkback:statement");

/** A statement without arguments. */
export function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

/** Says that a statement is about to be sent, and hands it on. */
export function tell(query: SqlQuery): SqlQuery {
  if (STATEMENTS.hasSubscribers) STATEMENTS.publish(query.sql);
  return query;
}
