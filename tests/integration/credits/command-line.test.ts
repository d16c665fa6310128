import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { runNode } from "@/scripts/setup/run-node.mjs";

const FILE = fromRoot("tests", "fixtures", "album-credits.csv");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "talkback-import-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as npm does: in the folder of package.json, typed in `folder`. */
function importCredits(args: string[], env: Record<string, string> = {}) {
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/import-credits.ts", ...args];
  return runNode(command, { env: { DATA_DIR: join(folder, "data"), DATABASE_URL: "", INIT_CWD: folder, ...env } });
}

describe("importing credits on the command line", () => {
  it("reads a file that is named from where the command is typed", async () => {
    writeFileSync(join(folder, "short.csv"), "artist,album\n");
    const { code, output } = await importCredits(["short.csv", "--dry-run"]);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^Row 1: the columns year, /) });
  });

  it.each([
    ["is not there", "none.csv", /^There is no file none\.csv\.\n$/],
    ["is a folder", ".", /^\. is a folder: name a file in it\.\n$/],
  ])("says that the file %s", async (_, file, sentence) => {
    const { code, output } = await importCredits([file, "--dry-run"]);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(sentence) });
  });

  it("makes neither a data folder nor a database where there is no studio", async () => {
    const { code, output } = await importCredits([FILE]);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^There is no studio yet: .*\.\n$/) });
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("says in one sentence why the database cannot be had", async () => {
    new Sqlite(join(folder, "foreign.db")).exec(`CREATE TABLE "Wallet" ("id" TEXT)`).close();
    writeFileSync(join(folder, "letter.db"), "Dear Ana, ".repeat(100));
    const sentences: [Record<string, string>, RegExp][] = [
      [{ DATA_DIR: join(folder, "letter.db") }, /^The data folder .* is a file, or lies in one: .*\.\n$/],
      [{ DATABASE_URL: "mysql://db" }, /^DATABASE_URL must start with .*\.\n$/],
      [{ DATABASE_URL: `file:${join(folder, "foreign.db")}` }, /^This database belongs to another program\. .*\.\n$/],
      [
        { DATABASE_URL: `file:${join(folder, "letter.db")}` },
        /^The database file is no database of SQLite\. .* \(.*letter\.db: .*\)\n$/,
      ],
      [
        { DATABASE_URL: "postgresql://localhost:1/studio" },
        /^The database server cannot be reached\. .* \(localhost:1: .+\)\n$/,
      ],
      [{ DATABASE_URL: "postgresql://[" }, /^DATABASE_URL must look like .+\.\n$/],
    ];
    for (const [env, sentence] of sentences) {
      const { code, output } = await importCredits([FILE], env);
      expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(sentence) });
    }
  });
});
