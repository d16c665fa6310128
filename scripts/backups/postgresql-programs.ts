import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { libpqEnv } from "../databases/postgresql";
import { Fault } from "../setup/fault.mjs";

export type PostgresqlProgram = "pg_dump" | "pg_restore";

/**
 * Path of a program of PostgreSQL that is not older than a server: an older one does not understand it.
 *
 * @param oldest major version of the server
 */
export function findPostgresqlProgram(
  name: PostgresqlProgram,
  oldest: number,
  folders: readonly string[] = usualFolders(),
): string {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const found = folders
    .map((folder) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, major: majorOf(path) }));
  const fitting = found.find(({ major }) => major >= oldest);
  if (fitting) return fitting.path;
  const [tooOld] = found;
  throw new Fault(
    `${tooOld ? `${tooOld.path} is of PostgreSQL ${tooOld.major}, older than the server` : `${name} is missing`}: ` +
      `install PostgreSQL's client programs of version ${oldest} or newer ` +
      `(Debian and Ubuntu: apt-get install postgresql-client-${oldest}, macOS: brew install libpq, ` +
      "Windows: the installer of postgresql.org).",
  );
}

/** The path, then where packages put the programs of each version, the newest first. */
function usualFolders(): string[] {
  const inPath = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const versions = ["/usr/lib/postgresql", "/Library/PostgreSQL", join(process.env.ProgramFiles ?? "", "PostgreSQL")];
  const versioned = versions.flatMap((folder) =>
    listNames(folder)
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(folder, version, "bin")),
  );
  return [...inPath, ...versioned, "/opt/homebrew/opt/libpq/bin", "/usr/local/opt/libpq/bin"];
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function majorOf(path: string): number {
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000, windowsHide: true });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1] ?? 0);
}

/**
 * Runs such a program to its end, with the database it is to reach in its environment. Returns what it printed; throws
 * an Error with what it complained about.
 *
 * @param url of a database; null when the program reads a file only
 */
export function runPostgresqlProgram(path: string, args: readonly string[], url: string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      env: { ...process.env, ...(url === null ? {} : libpqEnv(url)) },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    let complaint = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(complaint.trim().split("\n").slice(0, 3).join(" ") || `exit code ${code}`));
    });
  });
}
