import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { requireDataFolder } from "@/scripts/setup/data-folder.mjs";
import { prepareDatabase } from "@/scripts/setup/database.mjs";
import { Fault } from "@/scripts/setup/fault.mjs";
import { requireLocalDisk } from "@/scripts/setup/local-disk.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { type PostgresqlServer, startPostgresql } from "@/scripts/setup/postgresql.mjs";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { damageFile } from "../../setup/damaged-file";

const isRoot = process.getuid?.() === 0;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "talkback-start-"));
  file = join(folder, "talkback.db");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function prepare(databaseUrl = `file:${file}`): Promise<unknown> {
  return prepareDatabase({ DATA_DIR: folder, DATABASE_URL: databaseUrl });
}

/** What npm start says to its error output, and the exit code, with these settings. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string[] }> {
  const { npm_lifecycle_event: _, ...own } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [fromRoot("scripts", "start.mjs")], {
    env: { ...own, DATA_DIR: folder, DATABASE_URL: "", PORT: String(await findFreePort()), ...settings },
    encoding: "utf8",
  });
  return { code: status, said: stderr.trimEnd().split("\n") };
}

describe("a start that fails", () => {
  test("has the reason of the database as its one sentence", async () => {
    new Sqlite(file).exec(`CREATE TABLE "Wallet" ("id" TEXT)`).close();
    await expect(prepare()).rejects.toThrow(/^This database belongs to another program\./);
  });

  test("says that the data folder is a file, or lies in one", () => {
    const letter = join(folder, "letter");
    writeFileSync(letter, "Dear Ana");
    for (const dataDir of [letter, join(letter, "data")]) {
      expect(() => requireDataFolder(dataDir)).toThrow(
        new Fault(`The data folder ${dataDir} is a file, or lies in one: set DATA_DIR to a folder.`),
      );
    }
  });

  test("says everything that is wrong with the settings at once, before anything is made, and ends with 1", async () => {
    const dataDir = join(folder, "new");
    expect(await start({ DATA_DIR: dataDir, PORT: "70000", DATABASE_URL: "mysql://db", LOG_LEVEL: "loud" })).toEqual({
      code: 1,
      said: [
        "PORT must be a whole number from 1 to 65535.",
        "DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).",
        "LOG_LEVEL must be debug, info, warn or error.",
      ],
    });
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe("a start on a file", () => {
  test("that is no database says so, ends with 1, and leaves it as it is", async () => {
    writeFileSync(file, "Dear Ana,\n".repeat(500));
    expect(await start({})).toEqual({
      code: 1,
      said: [`${DATABASE_FAULTS.NOT_A_DATABASE} (${file}: file is not a database)`],
    });
    expect(readFileSync(file, "utf8")).toBe("Dear Ana,\n".repeat(500));
  });

  test("that is damaged in a place where nobody has looked yet says so", async () => {
    await deployMigrations(`file:${file}`);
    damageFile(file, statSync(file).size / 2);
    await expect(prepare()).rejects.toThrow(`${DATABASE_FAULTS.DAMAGED} (${file}: `);
  });

  test("whose log cannot be written says so", async () => {
    await deployMigrations(`file:${file}`);
    mkdirSync(`${file}-wal`);
    await expect(prepare()).rejects.toThrow(`${DATABASE_FAULTS.CANNOT_OPEN} (${file}: `);
  });

  test.skipIf(!isRoot)("on a disk that may only be read says so", async () => {
    await deployMigrations(`file:${file}`);
    const place = `${folder}-read-only`;
    await onMount(["--bind", folder, place], ["-o", "remount,bind,ro", place], place, async () => {
      await expect(prepare(`file:${join(place, "talkback.db")}`)).rejects.toThrow(
        new RegExp(`^(${DATABASE_FAULTS.READ_ONLY}|${DATABASE_FAULTS.CANNOT_OPEN}) \\(.*\\)$`),
      );
    });
  });

  test.skipIf(!isRoot)("on a full disk says so, and leaves no half of a database", async () => {
    const place = `${folder}-full`;
    const inside = join(place, "talkback.db");
    await onMount(["-t", "tmpfs", "-o", "size=64k", "talkback", place], null, place, async () => {
      await expect(prepare(`file:${inside}`)).rejects.toThrow(`${DATABASE_FAULTS.DISK_FULL} (${inside}: `);
      const connection = new Sqlite(inside);
      expect(connection.prepare("SELECT name FROM sqlite_schema").all()).toEqual([]);
      connection.close();
      for (const name of readdirSync(place)) rmSync(join(place, name));
      writeFileSync(join(place, "ballast"), Buffer.alloc(64 * 1024));
      expect(() => requireDataFolder(place)).toThrow(
        new Fault(`The disk under the data folder ${place} is full (ENOSPC): free some space.`),
      );
      expect(readdirSync(place)).toEqual(["ballast"]);
    });
  });

  test("on another machine is refused, with what to do", async () => {
    await expect(requireLocalDisk(`file:${file}`, async () => "NFS")).rejects.toThrow(
      `The database ${file} lies on a network file system (NFS), where SQLite cannot keep it whole: ` +
        "set DATA_DIR to a disk of this machine, or DATABASE_URL to a PostgreSQL server.",
    );
    await expect(requireLocalDisk("postgresql://db/name", async () => "NFS")).resolves.toBeUndefined();
    await expect(requireLocalDisk(`file:${file}`)).resolves.toBeUndefined();
  });
});

describe("a start on PostgreSQL", () => {
  let server: PostgresqlServer;

  beforeAll(async () => {
    server = await startPostgresql(console.log);
  }, 120_000);

  afterAll(() => server.stop());

  test.each<[string, (url: URL) => void, string]>([
    ["that does not run", (url) => (url.port = "1"), DATABASE_FAULTS.UNREACHABLE],
    ["with a wrong password", (url) => (url.password = "wrong"), DATABASE_FAULTS.REFUSED],
    ["without the database", (url) => (url.pathname = "/nothing"), DATABASE_FAULTS.NO_DATABASE],
  ])("%s says so, without the password", async (_, change, sentence) => {
    const url = new URL(server.url);
    const secret = url.password;
    change(url);
    const { code, said } = await start({ DATABASE_URL: url.href });
    expect({ code, count: said.length }).toEqual({ code: 1, count: 1 });
    expect(said[0]).toContain(`${sentence} (127.0.0.1:${url.port}: `);
    for (const word of [secret, "wrong"]) expect(said[0]).not.toContain(word);
  });
});

/** Mounts something on a folder while `work` runs. */
async function onMount(how: string[], then: string[] | null, place: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(place);
  try {
    for (const args of then ? [how, then] : [how]) expect(spawnSync("mount", args).status).toBe(0);
    await work();
  } finally {
    spawnSync("umount", [place]);
    rmSync(place, { recursive: true, force: true });
  }
}
