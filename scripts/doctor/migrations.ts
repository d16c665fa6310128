import { counted } from "@/lib/domain/counted";
import { listAppliedMigrations, listPendingMigrations } from "../migrations/deploy";
import { type Finding, ok, warning } from "./finding";

/** Whether a database is as new as the program. One that is newer, or not ours, is a Fault with its own sentence. */
export async function checkMigrations(url: string): Promise<Finding> {
  const pending = await listPendingMigrations(url);
  const applied = await listAppliedMigrations(url);
  if (pending.length > 0)
    return warning(
      "Migrations",
      `${counted(pending.length, "migration")} missing: npm start applies what is missing, after a backup.`,
    );
  return ok("Migrations", `up to date (${applied.at(-1)}).`);
}
