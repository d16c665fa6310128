import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureBuild } from "../setup/build.mjs";
import { ensureClients } from "../setup/clients.mjs";
import { Fault, runCommand } from "../setup/fault.mjs";
import { ensurePackages } from "../setup/packages.mjs";
import { fromRoot, root } from "../setup/root.mjs";

/** The build of its own: the usual one serves from the checkout. */
const DIST_DIR = ".next-container";

/** What a container runs: its start, its health check, and what its owner runs in it by hand. */
const COMMANDS = [
  "start.mjs",
  "prepare-database.ts",
  "backup.ts",
  "restore.ts",
  "copy.ts",
  "doctor.ts",
  "correct-times.ts",
  "container/health.mjs",
];

// npm run assemble -- FOLDER: makes a folder that runs with Node alone
await runCommand(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Fault("Name the folder to make: npm run assemble -- /app");
  const target = resolve(given);
  mkdirSync(target, { recursive: true });
  if (readdirSync(target).length > 0) throw new Fault(`The folder ${target} is not empty: name another one.`);
  await ensurePackages(console.log);
  await ensureClients(console.log);
  process.env.NEXT_DIST_DIR = DIST_DIR;
  process.env.NEXT_OUTPUT = "standalone";
  await ensureBuild(console.log);
  copyServer(target);
  await bundleCommands(target);
  cpSync(fromRoot("prisma", "migrations"), join(target, "prisma", "migrations"), { recursive: true });
  console.log(`Talkback is in ${target}. It runs with: node ${join(target, "scripts", "commands", "start.mjs")}`);
});

/** @param {string} target */
function copyServer(target) {
  // Next takes along more of a checkout than this, since it cannot tell what a server may read.
  for (const name of ["server.js", "package.json", "node_modules", DIST_DIR])
    cpSync(fromRoot(DIST_DIR, "standalone", name), join(target, name), { recursive: true, verbatimSymlinks: true });
  cpSync(fromRoot(DIST_DIR, "static"), join(target, DIST_DIR, "static"), { recursive: true });
}

/**
 * Each command in one file, with everything it imports but the compiled driver, which lies in the folder's packages.
 *
 * @param {string} target
 */
async function bundleCommands(target) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: COMMANDS.map((command) => fromRoot("scripts", ...command.split("/"))),
    outdir: join(target, "scripts", "commands"),
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    external: ["better-sqlite3", "@node-rs/argon2", "pg-native", "playwright", "esbuild"],
    // Packages in the older format call these.
    banner: {
      js: [
        'import { createRequire as talkbackRequire } from "node:module";',
        'import { fileURLToPath as talkbackPath } from "node:url";',
        "const require = talkbackRequire(import.meta.url);",
        "const __filename = talkbackPath(import.meta.url);",
        'const __dirname = talkbackPath(new URL(".", import.meta.url));',
      ].join("\n"),
    },
    logLevel: "warning",
  });
}
