import { existsSync } from "node:fs";
import type { Database as Connection } from "better-sqlite3";
import { counted } from "@/lib/domain/counted";
import { countSqliteRows, readingSqlite } from "../databases/sqlite";
import { findNetworkFileSystem } from "../setup/file-system.mjs";
import { examine, type Finding, fault, ok, warning } from "./finding";

/** A SQLite file: where it lies, whether it is whole, whether its rows hold together. Reads only, also while it is in use. */
export async function checkSqlite(path: string, isFull: boolean, hasBackups: boolean): Promise<Finding[]> {
  const place = await examine("File system", async () => {
    const network = await findNetworkFileSystem(path);
    return network === undefined
      ? ok("File system", "the database lies on a disk of this machine.")
      : fault(
          "File system",
          `${path} lies on ${network}: SQLite cannot keep data safe there. Move it to a disk of its own.`,
        );
  });
  if (!existsSync(path)) return [...place, missing(path, hasBackups)];
  return [
    ...place,
    ...(await examine("SQLite", () => readingSqlite(path, checkVersion))),
    ...(await examine("Integrity", () => readingSqlite(path, (connection) => checkPages(connection, isFull)))),
    ...(await examine("Links", () => readingSqlite(path, checkLinks))),
    ...(await examine("Rows", () => readingSqlite(path, checkRows))),
  ];
}

function missing(path: string, hasBackups: boolean): Finding {
  return hasBackups
    ? fault("Database", `${path} is gone, and there are backups of it: npm run restore -- FILE.`)
    : warning("Database", `${path} is not there yet: npm start makes it.`);
}

function checkVersion(connection: Connection): Finding {
  const version = connection.prepare<[], string>("SELECT sqlite_version()").pluck().get();
  return ok("SQLite", `version ${version}, journal mode ${connection.pragma("journal_mode", { simple: true })}.`);
}

function checkPages(connection: Connection, isFull: boolean): Finding {
  const answer = connection.pragma(isFull ? "integrity_check(1)" : "quick_check(1)", { simple: true });
  if (answer === "ok")
    return ok("Integrity", isFull ? "every page and every index fit together." : "every page is whole.");
  return fault("Integrity", `the file is damaged (${answer}): stop Talkback, and restore the newest backup.`);
}

function checkLinks(connection: Connection): Finding {
  const broken = connection.pragma("foreign_key_check") as { table: string; parent: string }[];
  const [first] = broken;
  if (first === undefined) return ok("Links", "every row points at one that is there.");
  return fault(
    "Links",
    `${counted(broken.length, "row")} point at nothing, the first in ${first.table}, at ${first.parent}: restore a backup.`,
  );
}

function checkRows(connection: Connection): Finding {
  const counts = [...countSqliteRows(connection).values()];
  return ok("Rows", `${counts.reduce((sum, count) => sum + count, 0)} in ${counted(counts.length, "table")}.`);
}
