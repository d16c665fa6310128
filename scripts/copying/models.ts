import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@/generated/sqlite/client";

/** Prisma's type of a column; the values of enums are text. */
export type CellType = "String" | "Int" | "BigInt" | "Float" | "Decimal" | "Boolean" | "DateTime" | "Json" | "Bytes";

export interface Column {
  readonly name: string;
  readonly type: CellType;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

interface Model {
  readonly dbName: string | null;
  readonly fields: readonly { name: string; kind: string; type: string; dbName?: string }[];
}

/** Every table and column of the models, as the generated clients know them: a new one is never forgotten. */
export function listModels(): Table[] {
  // Opens nothing: the client is made for what it knows.
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: "file::memory:" }) });
  const { models } = (client as unknown as { _runtimeDataModel: { models: Record<string, Model> } })._runtimeDataModel;
  return Object.entries(models).map(([name, { dbName, fields }]) => ({
    name: dbName ?? name,
    columns: fields
      .filter(({ kind }) => kind !== "object")
      .map((field) => ({
        name: field.dbName ?? field.name,
        type: field.kind === "enum" ? "String" : (field.type as CellType),
      })),
  }));
}

/**
 * Tables in an order in which every row comes after the rows it points at.
 *
 * @param references by table, the tables that it points at
 */
export function orderByLinks(
  tables: readonly Table[],
  references: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Table[] {
  const ordered: Table[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const names = new Set([...waiting].map((table) => table.name));
    const ready = [...waiting].filter(({ name }) => ![...(references.get(name) ?? [])].some((one) => names.has(one)));
    if (ready.length === 0) throw new Error(`These tables point at each other in a circle: ${[...names].join(", ")}.`);
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table);
    }
  }
  return ordered;
}
