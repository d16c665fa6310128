import { readdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { backUpOnce } from "@/scripts/setup/nightly-backup.mjs";
import { folderPerTest } from "@/tests/setup/folder-per-test";

const inFolder = folderPerTest();

test("the nightly backup says what it made, and keeps as many as it is told", async () => {
  await deployMigrations(`file:${inFolder("talkback.db")}`, inFolder("backups"));
  const env = { DATA_DIR: inFolder(), DATABASE_URL: undefined, BACKUP_DIR: inFolder("nights") };
  for (let night = 0; night < 3; night += 1) {
    expect(await backUpOnce(2, env)).toMatch(/^Backed up to .*\/nights\/talkback-.*rows.*\.$/);
  }
  expect(readdirSync(inFolder("nights"))).toHaveLength(2);
});

test("a nightly backup that fails is one sentence", async () => {
  writeFileSync(inFolder("talkback.db"), "Dear Ana, ".repeat(1000));
  const said = await backUpOnce(2, { DATA_DIR: inFolder(), DATABASE_URL: undefined, BACKUP_DIR: undefined });
  expect(said).toMatch(/^The nightly backup failed: The database file .*\. \(.*\)$/);
});
