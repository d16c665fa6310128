import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillWithDemo } from "../tests/setup/demo-studio";
import { createDatabase, startPostgresql } from "../tests/setup/postgresql-server";
import { makeBackup } from "./backups/make-backup";
import { findPostgresqlProgram, runPostgresqlProgram } from "./backups/postgresql-programs";
import { copyDatabase } from "./copying/copy-database";
import { fingerprintDatabase } from "./copying/fingerprint";
import { deployMigrations } from "./migrations/deploy";
import { Fault, runCommand } from "./setup/fault.mjs";
import { fromRoot } from "./setup/root.mjs";

const folder = fromRoot("tests", "fixtures", "databases");

// npm run db:fixture: the demo studio as this version keeps it, on both engines, for the tests of all later versions
await runCommand(async () => {
  const { version } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8")) as { version: string };
  const at = (ending: string) => join(folder, `${version}.${ending}`);
  if (existsSync(at("json")))
    throw new Fault(`There is a fixture of version ${version}. A released one never changes: raise the version first.`);
  const work = mkdtempSync(join(tmpdir(), "talkback-fixture-"));
  const server = await startPostgresql();
  try {
    const file = `file:${join(work, "talkback.db")}`;
    const postgresql = await createDatabase(server);
    await deployMigrations(file, work);
    await fillWithDemo(file);
    await copyDatabase(file, postgresql.url);
    mkdirSync(folder, { recursive: true });
    // A backup, because it is one whole file without a log beside it.
    copyFileSync((await makeBackup(file, work)).path, at("db"));
    writeFileSync(at("sql"), await dumpAsSql(postgresql.url));
    writeFileSync(at("json"), `${JSON.stringify(await fingerprintDatabase(file), null, 2)}\n`);
    console.log(`Made ${at("db")}, .sql and .json`);
    await postgresql.drop();
  } finally {
    await server.stop();
    rmSync(work, { recursive: true, force: true });
  }
});

/** Statements that any connection can run, without the commands that only psql knows. */
async function dumpAsSql(url: string): Promise<string> {
  const args = ["--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=50"];
  const text = await runPostgresqlProgram(findPostgresqlProgram("pg_dump", 1), args, url);
  return text.replaceAll(/^\\(un)?restrict .*\n/gm, "");
}
