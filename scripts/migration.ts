import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Provider } from "./databases/address";
import { historyFolder } from "./migrations/history";
import { diffSchemas } from "./migrations/schema-engine";
import { derivePostgresqlSchema } from "./setup/derive-schema.mjs";
import { Fault, runCommand } from "./setup/fault.mjs";
import { fromRoot } from "./setup/root.mjs";

const providers: readonly Provider[] = ["sqlite", "postgresql"];

/** The schema as it was after the last migration: where the next one starts. */
const snapshotFile = fromRoot("prisma", "migrations", "schema.prisma");

// npm run db:migration -- NAME
await runCommand(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(name))
    throw new Fault("Give the migration a name in small letters, digits and _: npm run db:migration -- add_rooms");
  const schema = readFileSync(fromRoot("prisma", "schema.prisma"), "utf8");
  const before = existsSync(snapshotFile) ? readFileSync(snapshotFile, "utf8") : "empty";
  const folder = `${timestamp(new Date())}_${name}`;
  for (const provider of providers) {
    const sql = await diffSchemas(provider, schemaFor(provider, before), schemaFor(provider, schema));
    if (sql === null) throw new Fault("The schema has not changed since the last migration.");
    write(join(historyFolder(provider), folder, "migration.sql"), sql);
    write(join(historyFolder(provider), "migration_lock.toml"), `provider = "${provider}"\n`);
    console.log(`prisma/migrations/${provider}/${folder}/migration.sql`);
  }
  write(snapshotFile, schema);
  console.log("Read the SQL, correct it where data must move along, and commit it with the schema.");
});

function schemaFor(provider: Provider, schema: string): string {
  return provider === "sqlite" || schema === "empty" ? schema : derivePostgresqlSchema(schema, "./postgresql");
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** `20260801123059`, in UTC: folders sort by age. */
function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
}
