import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSettings } from "@/lib/settings.mjs";
import { Fault } from "@/scripts/setup/fault.mjs";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { readSettings } from "@/scripts/setup/settings.mjs";

const folder = resolve("/srv/talkback");

describe("settings", () => {
  test("need nothing: everything has a default under the given folder", () => {
    expect(parseSettings({}, folder).settings).toMatchObject({
      port: 3000,
      dataDir: join(folder, "data"),
      databaseUrl: `file:${join(folder, "data", "talkback.db")}`,
      nextAuthUrl: undefined,
      nextAuthSecret: undefined,
      nodeEnv: "development",
    });
  });

  test("count an empty variable as not set", () => {
    expect(parseSettings({ PORT: "", DATA_DIR: "", DATABASE_URL: "", NEXTAUTH_URL: "" }, folder).settings).toEqual(
      parseSettings({}, folder).settings,
    );
  });

  test("put the database into the data folder, unless it has an address of its own", () => {
    expect(parseSettings({ DATA_DIR: "/disk" }, folder).settings.databaseUrl).toBe(
      `file:${join(resolve("/disk"), "talkback.db")}`,
    );
    expect(parseSettings({ DATABASE_URL: "file:./other.db" }, folder).settings.databaseUrl).toBe(
      `file:${join(folder, "other.db")}`,
    );
    expect(parseSettings({ DATABASE_URL: "postgresql://db/studio" }, folder).settings.databaseUrl).toBe(
      "postgresql://db/studio",
    );
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
    [{ DATA_DIR: " " }, "DATA_DIR must"],
    [{ DATABASE_URL: "postgresql://talkback:p@ss:w/rd@db:x/name" }, "DATABASE_URL must look like"],
    [{ MIN_FREE_DISK_MB: "some" }, "MIN_FREE_DISK_MB must"],
    [{ LOG_FORMAT: "xml" }, "LOG_FORMAT must"],
    [{ CALENDAR_HOSTS: "nas.local" }, "CALENDAR_HOSTS must"],
    [{ CALENDAR_HOSTS: "nas.local:443,," }, "CALENDAR_HOSTS must"],
    [{ CALENDAR_HOSTS: "https://nas.local:443" }, "CALENDAR_HOSTS must"],
    [{ CALENDAR_HOSTS: "nas.local:99999" }, "CALENDAR_HOSTS must"],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, "OTEL_EXPORTER_OTLP_ENDPOINT must"],
    [{ BACKUP_AT: "24:00" }, "BACKUP_AT must"],
    [{ BACKUP_AT: "2:30" }, "BACKUP_AT must"],
    [{ BACKUP_KEEP: "0" }, "BACKUP_KEEP must"],
    [{ BACKUP_KEEP: "all" }, "BACKUP_KEEP must"],
    [{ MIGRATE_WITHOUT_BACKUP: "yes" }, "MIGRATE_WITHOUT_BACKUP must"],
  ])("%o is refused in one sentence", (raw, start) => {
    const { faults } = parseSettings(raw, folder);
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${start} .*\\.$`))]);
  });

  test("that are not ours are nobody's fault", () => {
    expect(parseSettings({ DATABASE_ULR: "x", PORTS: "no" }, folder).faults).toEqual([]);
  });

  test("have all their faults said at once, a sentence each", () => {
    const raw = { PORT: "no", DATABASE_URL: "mysql://db", LOG_LEVEL: "loud", MIN_FREE_DISK_MB: "-1" };
    expect(parseSettings(raw, folder).faults).toEqual([
      "PORT must be a whole number from 1 to 65535.",
      "DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).",
      "MIN_FREE_DISK_MB must be a whole number from 0.",
      "LOG_LEVEL must be debug, info, warn or error.",
    ]);
  });

  test("of a command start in the folder of the program, wherever it was typed, and their faults have no stack", () => {
    expect(readSettings({ DATABASE_URL: "file:./other.db" }).databaseUrl).toBe(`file:${fromRoot("other.db")}`);
    expect(() => readSettings({ PORT: "0", TRUST_PROXY: "yes" })).toThrow(
      new Fault(
        "PORT must be a whole number from 1 to 65535.\n" +
          "TRUST_PROXY must be 1 behind a proxy of yours, else 0 or left out.",
      ),
    );
  });
});
