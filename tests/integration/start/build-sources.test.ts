import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprintSources } from "@/scripts/setup/build.mjs";

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "talkback-checkout-"));
  write("lib/env.ts", "one");
  write("prisma/schema.prisma", "one");
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
}

/** Whether writing a file asks for a new build, with these settings. */
function asksForBuild(path: string, settings: Record<string, string> = {}): boolean {
  const before = fingerprintSources(checkout, settings);
  write(path, "two");
  return fingerprintSources(checkout, settings) !== before;
}

describe("a new build is asked for", () => {
  test.each(["lib/env.ts", "prisma/schema.prisma", "something/new.ts"])("by a change of %s", (path) => {
    expect(asksForBuild(path)).toBe(true);
  });

  test.each(["data/talkback.db", "docs/look.ts", "prisma/migrations/sqlite/one.sql"])("by no change of %s", (path) => {
    expect(asksForBuild(path)).toBe(false);
  });

  test("by nothing in the data folder, wherever in the checkout it is", () => {
    const settings = { DATA_DIR: join(checkout, "var", "data") };
    expect(asksForBuild("var/data/talkback.db", settings)).toBe(false);
    expect(asksForBuild("var/data/backups/one.db", settings)).toBe(false);
    expect(asksForBuild("var/other.ts", settings)).toBe(true);
  });

  test("by nothing of a database beside the sources, and still by the sources beside it", () => {
    const settings = { DATABASE_URL: `file:${join(checkout, "prisma", "dev.db")}` };
    for (const path of ["dev.db", "dev.db-wal", "dev.db-shm", "dev.db-journal"]) {
      expect(asksForBuild(`prisma/${path}`, settings), path).toBe(false);
    }
    expect(asksForBuild("prisma/schema.prisma", settings)).toBe(true);
  });

  test("by no backup, wherever in the checkout they go", () => {
    const settings = { BACKUP_DIR: join(checkout, "copies") };
    expect(asksForBuild("copies/one.db", settings)).toBe(false);
  });

  test("by the sources when the data folder is the checkout itself, not by its database", () => {
    const settings = { DATA_DIR: checkout };
    expect(asksForBuild("talkback.db", settings)).toBe(false);
    expect(asksForBuild("lib/env.ts", settings)).toBe(true);
  });
});
