import "server-only";
import type { PrismaClient } from "@/generated/sqlite/client";
import { DATABASE_FAULTS, type DatabaseFault, digestOf } from "@/lib/domain/database-fault";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";
import { requestContext } from "@/lib/logs/request-context";
import type { ReaderClient } from "./database";
import { databaseFaultOf } from "./database-faults";

/** Thrown by reads when the database cannot be used: says why, in the sentence for people. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
  /** All that the browser gets to see of an error on a page. */
  readonly digest: string;

  constructor(
    readonly fault: DatabaseFault,
    cause: unknown,
  ) {
    super(DATABASE_FAULTS[fault], { cause });
    this.digest = digestOf(fault);
  }
}

/** Remembers for the answer to the request in progress that the database could not be used. */
function noteFault(fault: DatabaseFault): void {
  const context = requestContext();
  if (context) context.fault = fault;
}

/** What a write is told when the database cannot be used; null when the error is about something else. */
export function databaseRefusalOf(error: unknown): Refusal | null {
  const fault = databaseFaultOf(error);
  if (fault === null) return null;
  noteFault(fault);
  return refusalOf("DATABASE", { message: DATABASE_FAULTS[fault] });
}

/** A reader that throws `UnusableDatabase` where the database is the cause; other errors stay as they are. */
export function sayingWhy(client: PrismaClient): ReaderClient {
  return client.$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args);
        } catch (error) {
          const fault = databaseFaultOf(error);
          if (fault === null) throw error;
          noteFault(fault);
          throw new UnusableDatabase(fault, error);
        }
      },
    },
  }) as unknown as ReaderClient;
}
