import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { derivePostgresqlSchema } from "./derive-schema.mjs";
import { Fault } from "./fault.mjs";
import { fromRoot } from "./root.mjs";
import { lastLines, programs, runNode } from "./run-node.mjs";

const schemaFile = fromRoot("prisma", "schema.prisma");
const generated = fromRoot("generated");
const stampFile = join(generated, "stamp");

/**
 * Makes the two database clients, generated/sqlite and generated/postgresql, from the one prisma/schema.prisma.
 * Does nothing while neither the schema nor Prisma has changed.
 *
 * @param {(line: string) => void} say
 */
export async function ensureClients(say) {
  const schema = readFileSync(schemaFile, "utf8");
  const stamp = stampOf(schema);
  if (readStamp() === stamp) return;
  say("Generating the database clients...");
  rmSync(stampFile, { force: true });
  mkdirSync(generated, { recursive: true });
  await generate(schemaFile);
  const twin = join(generated, "postgresql.prisma");
  writeFileSync(twin, derivePostgresqlSchema(schema, "./postgresql"));
  await generate(twin);
  writeFileSync(stampFile, stamp);
}

/** @param {string} schema */
async function generate(schema) {
  const { code, output } = await runNode([programs.prisma, "generate", "--schema", schema]);
  if (code !== 0) throw new Fault(`${lastLines(output)}\nThe database clients could not be generated from ${schema}.`);
}

/** @param {string} schema */
function stampOf(schema) {
  const { version } = JSON.parse(readFileSync(fromRoot("node_modules", "prisma", "package.json"), "utf8"));
  const recipe = readFileSync(new URL("./derive-schema.mjs", import.meta.url), "utf8");
  return createHash("sha256")
    .update(JSON.stringify([version, recipe, schema]))
    .digest("hex");
}

function readStamp() {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return undefined;
  }
}
