import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { RunningStudio } from "../setup/running-studio";
import { holdFile } from "./held-file";

const READY = "/api/health/ready";

let studio: RunningStudio;

beforeEach(async () => {
  studio = await RunningStudio.make();
});

afterEach(() => studio.remove());

interface Health {
  status: string;
  checks: { name: string; ok: boolean; message?: string }[];
}

async function ask(path = READY): Promise<{ status: number; health: Health; text: string }> {
  // Open to all: nobody is signed in here.
  const response = await fetch(`${studio.address}${path}`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const text = await response.text();
  return { status: response.status, health: JSON.parse(text), text };
}

/** Asks until the answer is another one than a moment ago: answers are kept for a second. */
async function askUntil(status: number): Promise<Health> {
  for (;;) {
    const answer = await ask();
    if (answer.status === status) return answer.health;
  }
}

function onFile(sql: string): void {
  const connection = new Sqlite(studio.file);
  connection.exec(sql);
  connection.close();
}

describe("a server says that it is ready", () => {
  test("while the database takes writes, has its tables, and the disk has room", async () => {
    await studio.start();
    expect(await ask()).toMatchObject({
      status: 200,
      health: {
        status: "ok",
        checks: [
          { name: "database", ok: true },
          { name: "migrations", ok: true },
          { name: "disk", ok: true },
        ],
      },
    });
  });

  test("not while the database does not answer, though it lives, and again when it does", async () => {
    await studio.start();
    const held = holdFile(studio.file);
    try {
      const { status, health, text } = await ask();
      expect(status).toBe(503);
      expect(health.checks[0]).toEqual({ name: "database", ok: false, message: DATABASE_FAULTS.SILENT });
      expect(text).not.toContain(studio.folder);
      expect(await ask("/api/health/live")).toMatchObject({ status: 200, health: { status: "ok" } });
    } finally {
      held.release();
    }
    await askUntil(200);
  });

  test("not when the database lacks a migration, or has one of a newer version", async () => {
    await studio.start();
    onFile(`UPDATE "_prisma_migrations" SET "migration_name" = 'other' || "migration_name"`);
    expect((await askUntil(503)).checks[1]?.message).toMatch(/^The database lacks changes that this version needs\./);
    onFile(`UPDATE "_prisma_migrations" SET "migration_name" = substr("migration_name", 6)`);
    await askUntil(200);
    onFile(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name") VALUES ('x', 'x', 1, '29990101000000_later')`,
    );
    expect((await askUntil(503)).checks[1]?.message).toMatch(/^The database is newer than this version/);
  });

  test("not when the disk is nearly full, by the limit that was set", async () => {
    await studio.start({ MIN_FREE_DISK_MB: "999999999" });
    expect(await ask()).toMatchObject({
      status: 503,
      health: { status: "failed", checks: [{ ok: true }, { ok: true }, { name: "disk", ok: false }] },
    });
  });

  test("without leaving anything behind, and once for all who ask in the same moment", async () => {
    await studio.start();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    const connection = new Sqlite(studio.file);
    const count = (table: string) => connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get();
    expect([count("SetupToken"), count("Change")]).toEqual([0, 0]);
    connection.close();
  });
});
