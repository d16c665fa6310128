import { databaseFaultOf } from "@/lib/data/database-faults";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { Fault } from "../setup/fault.mjs";

/**
 * Why a database cannot be used, in the sentence that a running server says too, and then where and in whose words.
 * Undefined when the error is about something else.
 *
 * @param place the file, or the server's host and port
 */
export function databaseFault(place: string, error: unknown): Fault | undefined {
  const fault = databaseFaultOf(error);
  if (fault === null) return undefined;
  // A server with several addresses fails once for each, and has no message of its own.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return new Fault(`${DATABASE_FAULTS[fault]} (${place}: ${first instanceof Error ? first.message : first})`);
}
