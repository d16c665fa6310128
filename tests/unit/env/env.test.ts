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
    [{ PORT: "no" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ DATABASE_URL: "mysql://db" }, "DATABASE_URL"],
    [{ NEXTAUTH_URL: "planner" }, "NEXTAUTH_URL"],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET"],
    [{ NODE_ENV: "staging" }, "NODE_ENV"],
  ])("%o is refused in one sentence", (raw, name) => {
    expect(() => parseEnv(raw, folder)).toThrow(new RegExp(`^${name} must .*\\.$`));
  });

  test("are read alike before and after the packages are installed", () => {
    for (const raw of [{}, { PORT: "4000", DATA_DIR: "elsewhere" }, { DATABASE_URL: "file:./other.db" }]) {
      expect(parseEnv(raw, process.cwd())).toMatchObject(readSettings(raw));
    }
  });
});
