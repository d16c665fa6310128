import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listMigrations } from "@/lib/data/known-migrations";
import type { Provider } from "../databases/address";
import { fromRoot } from "../setup/root.mjs";

/** One committed migration: a folder with its SQL. */
export interface Migration {
  /** `20260801120000_first`: folders sort by age. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL in hexadecimal, as Prisma records it. */
  readonly checksum: string;
}

/** One row of `_prisma_migrations`. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
}

export function historyFolder(provider: Provider): string {
  return fromRoot("prisma", "migrations", provider);
}

/** All committed migrations of a provider, oldest first. */
export function readHistory(provider: Provider): Migration[] {
  const folder = historyFolder(provider);
  if (!existsSync(folder)) return [];
  return listMigrations(folder).map((name) =>
    makeMigration(name, readFileSync(join(folder, name, "migration.sql"), "utf8")),
  );
}

/** Line ends are made equal first: a checkout on Windows must not look like an edited migration. */
export function makeMigration(name: string, text: string): Migration {
  const sql = text.replaceAll("\r\n", "\n");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
