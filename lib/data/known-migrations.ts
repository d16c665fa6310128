import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Names of the migrations that this version of the program brings, oldest first. */
export function readKnownMigrations(provider: "sqlite" | "postgresql"): string[] {
  return listMigrations(join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations", provider));
}

/** Names of the migrations in a folder, oldest first: each is a folder of its own. */
export function listMigrations(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
