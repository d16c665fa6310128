import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requireDataFolder } from "@/scripts/setup/data-folder.mjs";
import { prepareDatabase } from "@/scripts/setup/database.mjs";
import { Fault } from "@/scripts/setup/fault.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "talkback-start-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a start that fails", () => {
  test("has the reason of the database as its one sentence", async () => {
    const file = join(folder, "talkback.db");
    new Sqlite(file).exec(`CREATE TABLE "Wallet" ("id" TEXT)`).close();
    const start = prepareDatabase({ DATA_DIR: folder, DATABASE_URL: `file:${file}` });
    await expect(start).rejects.toThrow(/^This database belongs to another program\./);
  });

  test("says that the data folder is a file, or lies in one", () => {
    const file = join(folder, "letter");
    writeFileSync(file, "Dear Ana");
    for (const dataDir of [file, join(file, "data")]) {
      expect(() => requireDataFolder(dataDir)).toThrow(
        new Fault(`The data folder ${dataDir} is a file, or lies in one: set DATA_DIR to a folder.`),
      );
    }
  });
});
