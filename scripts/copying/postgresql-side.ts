import pg from "pg";
import { connectPostgresql, listPostgresqlTables } from "../databases/postgresql";
import { PRISMA_ADVISORY_LOCK } from "../migrations/postgresql";
import { type Cell, requireCell } from "./cells";
import type { CellType, Column, Table } from "./models";
import { type Catalogue, CHUNK, type Source, type Target } from "./side";

/** Opens a database to read it in one snapshot. */
export async function openPostgresqlSource(url: string): Promise<Source> {
  const client = await connectPostgresql(url);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return new PostgresqlSide(client);
}

/** Opens a migrated database to write it in one transaction, in which nobody else can write or migrate. */
export async function openPostgresqlTarget(url: string): Promise<Target> {
  const client = await connectPostgresql(url);
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock($1)", [PRISMA_ADVISORY_LOCK]);
  const tables = await listPostgresqlTables(client);
  await client.query(`LOCK TABLE ${tables.map(quote).join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
  return new PostgresqlSide(client);
}

const quote = pg.escapeIdentifier;

class PostgresqlSide implements Target {
  readonly #client: pg.Client;
  /** by table, what each column's values are cast to */
  readonly #casts = new Map<string, ReadonlyMap<string, string>>();

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async readCatalogue(): Promise<Catalogue> {
    const tables = (await listPostgresqlTables(this.#client)).filter((table) => table !== "_prisma_migrations");
    const columns = new Map<string, ReadonlySet<string>>();
    for (const table of tables) columns.set(table, new Set((await this.#castsOf(table)).keys()));
    const { rows: links } = await this.#client.query<{ table: string; parent: string }>(
      `SELECT child.relname AS table, parent.relname AS parent
       FROM pg_constraint link
       JOIN pg_class child ON child.oid = link.conrelid
       JOIN pg_class parent ON parent.oid = link.confrelid
       WHERE link.contype = 'f' AND link.connamespace = current_schema()::regnamespace`,
    );
    const references = new Map(tables.map((table) => [table, new Set<string>()]));
    for (const { table, parent } of links) references.get(table)?.add(parent);
    return { columns, references };
  }

  async *readRows(table: Table): AsyncGenerator<readonly Cell[][]> {
    const list = table.columns.map(selecting).join(", ");
    await this.#client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT ${list} FROM ${quote(table.name)}`);
    for (;;) {
      const { rows } = await this.#client.query<unknown[]>({ text: `FETCH ${CHUNK} FROM copied`, rowMode: "array" });
      yield rows.map((values) =>
        table.columns.map((column, index) => requireCell(table, column, fromPostgresql(column, values[index]))),
      );
      if (rows.length < CHUNK) break;
    }
    await this.#client.query("CLOSE copied");
  }

  async readLastIds(): Promise<ReadonlyMap<string, number>> {
    const lastIds = new Map<string, number>();
    for (const [table, sequence] of await this.#listSequences()) {
      const { rows } = await this.#client.query<{ last: string }>(
        `SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM ${sequence}`,
      );
      lastIds.set(table, Number(rows[0]?.last));
    }
    return lastIds;
  }

  async insert(table: Table, rows: readonly Cell[][]): Promise<void> {
    if (rows.length === 0) return;
    const casts = await this.#castsOf(table.name);
    const columns = table.columns.map(({ name }) => quote(name));
    const values = table.columns.map(({ name, type }) => {
      const text = `given.${quote(name)}`;
      return type === "Bytes" ? `decode(${text}, 'hex')` : `${text}::${casts.get(name)}`;
    });
    // One array of text a column: a value is whatever its column makes of its text.
    const arrays = columns.map((_, index) => `$${index + 1}::text[]`);
    await this.#client.query(
      `INSERT INTO ${quote(table.name)} (${columns.join(", ")})
       SELECT ${values.join(", ")} FROM unnest(${arrays.join(", ")}) AS given (${columns.join(", ")})`,
      table.columns.map((column, index) => rows.map((row) => toPostgresql(column, row[index] ?? null))),
    );
  }

  async setLastId(table: string, id: number): Promise<void> {
    const sequence = (await this.#listSequences()).get(table);
    if (sequence !== undefined && id > 0) await this.#client.query("SELECT setval($1::regclass, $2)", [sequence, id]);
  }

  async listBrokenLinks(): Promise<readonly string[]> {
    return [];
  }

  async commit(): Promise<void> {
    await this.#client.query("COMMIT");
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #castsOf(table: string): Promise<ReadonlyMap<string, string>> {
    const known = this.#casts.get(table);
    if (known) return known;
    const { rows } = await this.#client.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [quote(table)],
    );
    const casts = new Map(rows.map(({ name, type }) => [name, type]));
    this.#casts.set(table, casts);
    return casts;
  }

  /** By table whose ids are counted, the name of its sequence as SQL. */
  async #listSequences(): Promise<Map<string, string>> {
    const { rows } = await this.#client.query<{ table: string; sequence: string }>(
      `SELECT owner.relname AS table, link.objid::regclass::text AS sequence
       FROM pg_depend link
       JOIN pg_class counter ON counter.oid = link.objid AND counter.relkind = 'S'
       JOIN pg_class owner ON owner.oid = link.refobjid
       WHERE link.deptype IN ('a', 'i') AND owner.relnamespace = current_schema()::regnamespace`,
    );
    return new Map(rows.map(({ table, sequence }) => [table, sequence]));
  }
}

function selecting({ name, type }: Column): string {
  const column = quote(name);
  const ask = asking[type];
  return ask ? ask(column) : column;
}

const asText = (column: string) => `${column}::text`;

const asking: Partial<Readonly<Record<CellType, (column: string) => string>>> = {
  String: asText,
  BigInt: asText,
  Decimal: asText,
  Json: asText,
  // Instants are kept without a zone, and are UTC.
  DateTime: (column) => `round(extract(epoch FROM ${column}) * 1000)::text`,
  Bytes: (column) => `encode(${column}, 'hex')`,
};

function fromPostgresql({ type }: Column, value: unknown): unknown {
  return type === "DateTime" && value !== null ? Number(value) : value;
}

function toPostgresql({ type }: Column, cell: Cell): string | null {
  if (cell === null) return null;
  return type === "DateTime" ? new Date(Number(cell)).toISOString() : String(cell);
}
