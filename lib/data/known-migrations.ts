import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Names of the migrations that this version of the program brings, oldest first. */
export function readKnownMigrations(provider: "sqlite" | "postgresql"): string[] {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations", provider);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
