import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Provider } from "../databases/address";

/** The text of a schema.prisma, or a database without tables. */
export type Schema = string | "empty";

/**
 * The SQL that leads from one schema to another, or null when there is nothing to do. No database takes part: the
 * engine compares two texts, so the SQL of either provider can be written on a machine that has neither.
 */
export async function diffSchemas(provider: Provider, from: Schema, to: Schema): Promise<string | null> {
  loading ??= loadEngine();
  const Engine = await loading;
  const engine = await Engine.new(
    { datamodels: [["schema.prisma", to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(noDatabase(provider)),
  );
  try {
    const { stdout } = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? "";
    return sql === "" || sql === "-- This is an empty migration." ? null : `${sql}\n`;
  } finally {
    engine.free();
  }
}

function target(schema: Schema): DiffTarget {
  if (schema === "empty") return { tag: "empty" };
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] };
}

/** The engine wants a connection even to compare texts, and asks a PostgreSQL one for its schema and version. */
function noDatabase(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const name = { provider: provider === "sqlite" ? "sqlite" : "postgres", adapterName: "no-database" } as const;
  const refuse = async () => {
    throw new Error("Comparing two schemas must not reach a database.");
  };
  const connection: SqlDriverAdapter = {
    ...name,
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 15", 150000]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  };
  return { ...name, connect: async () => connection, connectToShadowDb: refuse };
}

interface Glue {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** Once per process: the glue is one module and can serve only one instance. */
let loading: ReturnType<typeof loadEngine> | undefined;

/** Prisma's schema engine as WebAssembly. Its own entry imports the .wasm file, which Node 20 cannot do. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  // Where the engine leaves its message before it stops; without it a panic says something unrelated.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const glue: Glue & WebAssembly.ModuleImports = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(entry.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue.SchemaEngine;
}
