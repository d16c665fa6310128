import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { readSettings } from "@/scripts/setup/settings.mjs";

const folder = resolve("/srv/talkback");

describe("settings", () => {
  test("need nothing: everything has a default under the given folder", () => {
    expect(parseEnv({}, folder)).toMatchObject({
      port: 3000,
      dataDir: join(folder, "data"),
      databaseUrl: `file:${join(folder, "data", "talkback.db")}`,
      nextAuthUrl: undefined,
      nextAuthSecret: undefined,
      nodeEnv: "development",
    });
  });

  test("count an empty variable as not set", () => {
    expect(parseEnv({ PORT: "", DATA_DIR: "", DATABASE_URL: "", NEXTAUTH_URL: "" }, folder)).toEqual(
      parseEnv({}, folder),
    );
  });

  test("put the database into the data folder, unless it has an address of its own", () => {
    expect(parseEnv({ DATA_DIR: "/disk" }, folder).databaseUrl).toBe(`file:${join(resolve("/disk"), "talkback.db")}`);
    expect(parseEnv({ DATABASE_URL: "file:./other.db" }, folder).databaseUrl).toBe(`file:${join(folder, "other.db")}`);
    expect(parseEnv({ DATABASE_URL: "postgresql://db/studio" }, folder).databaseUrl).toBe("postgresql://db/studio");
  });

  test.each([
    [{ PORT: "no" }, "PORT must"],
    [{ PORT: "70000" }, "PORT must"],
    [{ PORT: "0" }, "PORT must"],
    [{ PORT: "0x50" }, "PORT must"],
    [{ PORT: "1e3" }, "PORT must"],
    [{ PORT: "3000.0" }, "PORT must"],
    [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL must"],
    [{ DATABASE_URL: "file:" }, "DATABASE_URL must name a file"],
    [{ DATABASE_URL: "file::memory:" }, "DATABASE_URL must name a file"],
    [{ NEXTAUTH_URL: "planner" }, "NEXTAUTH_URL must"],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET must"],
    [{ NODE_ENV: "staging" }, "NODE_ENV must"],
    [{ BACKUP_AT: "24:00" }, "BACKUP_AT must"],
    [{ BACKUP_AT: "2:30" }, "BACKUP_AT must"],
    [{ BACKUP_KEEP: "0" }, "BACKUP_KEEP must"],
    [{ BACKUP_KEEP: "all" }, "BACKUP_KEEP must"],
    [{ MIGRATE_WITHOUT_BACKUP: "yes" }, "MIGRATE_WITHOUT_BACKUP must"],
  ])("%o is refused in one sentence", (raw, start) => {
    expect(() => parseEnv(raw, folder)).toThrow(new RegExp(`^${start} .*\\.$`));
  });

  test("are read alike before and after the packages are installed", () => {
    const all: Record<string, string>[] = [
      {},
      { PORT: "4000", DATA_DIR: "elsewhere" },
      { DATABASE_URL: "file:./other.db" },
      { BACKUP_DIR: "./copies", BACKUP_AT: "02:30", BACKUP_KEEP: "3" },
    ];
    for (const raw of all) {
      expect(parseEnv(raw, process.cwd())).toMatchObject(readSettings(raw));
    }
  });

  test.each([
    { PORT: "no" },
    { PORT: "0" },
    { PORT: "0x50" },
    { PORT: "1e3" },
    { PORT: "70000" },
    { DATABASE_URL: "mysql://db" },
    { DATABASE_URL: "file: " },
    { DATABASE_URL: "file::memory:" },
    { BACKUP_AT: "25:00" },
    { BACKUP_KEEP: "0" },
  ])("%o is refused in the same words before and after", (raw) => {
    expect(() => readSettings(raw)).toThrow(faultOf(raw));
  });
});

function faultOf(raw: Readonly<Record<string, string | undefined>>): Error {
  try {
    parseEnv(raw, folder);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error(`${JSON.stringify(raw)} is not refused`);
}
