import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { statement, tell } from "./statements";
import { turns } from "./turns";

/** The first SQLite whose write-ahead log cannot be reset under a reader's feet. */
const OLDEST_SQLITE = "3.51.3";

const BUSY_TIMEOUT_MS = 5000;

/**
 * SQLite waits for another process by stopping this one, which then answers nobody. Where that can take long, at the
 * begin of a write, it is told to give up soon and asked again after a pause in which everybody else gets a turn.
 */
const WRITE_BUSY_TIMEOUT_MS = 50;
const PAUSE_MS = 50;

type Setting = readonly [pragma: string, value: string, readsBack: string];

function busyTimeout(ms: number): Setting {
  return ["busy_timeout", String(ms), String(ms)];
}

const settings: readonly Setting[] = [
  // First, so that setting the rest waits for another process instead of failing.
  busyTimeout(BUSY_TIMEOUT_MS),
  ["journal_mode", "WAL", "wal"],
  // NORMAL loses acknowledged writes in a power cut, and is what SQLite falls back to when a WAL file is reopened.
  ["synchronous", "FULL", "2"],
  ["foreign_keys", "ON", "1"],
  ["trusted_schema", "OFF", "0"],
];

/**
 * Connections to one SQLite file, for one Prisma client. Every connection gets its settings and is asked whether it
 * took them: SQLite ignores a pragma it cannot follow without a word.
 *
 * @param url `file:` and an absolute path
 * @param access "read" connections refuse every write; "write" connections run transactions one after the other
 */
export function sqliteConnections(url: string, access: "read" | "write"): SqlDriverAdapterFactory {
  // Milliseconds since 1970, not text: they compare as numbers, whatever wrote them.
  const stock = new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS }, { timestampFormat: "unixepoch-ms" });
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    async connect() {
      const connection = await stock.connect();
      try {
        await requireVersion(connection);
        await applySettings(connection, access);
      } catch (error) {
        await connection.dispose();
        throw error;
      }
      return withTransactionsInTurn(connection, access);
    },
  };
}

async function requireVersion(connection: SqlDriverAdapter): Promise<void> {
  const version = await readValue(connection, "SELECT sqlite_version()");
  if (version.localeCompare(OLDEST_SQLITE, "en", { numeric: true }) < 0)
    throw new Error(`SQLite ${version} is too old: ${OLDEST_SQLITE} or newer is needed to keep data safe.`);
}

async function applySettings(connection: SqlDriverAdapter, access: "read" | "write"): Promise<void> {
  const last: Setting = access === "read" ? ["query_only", "ON", "1"] : busyTimeout(WRITE_BUSY_TIMEOUT_MS);
  const all: readonly Setting[] = [...settings, last];
  for (const [pragma, value, expected] of all) {
    await connection.executeScript(`PRAGMA ${pragma} = ${value}`);
    const actual = await readValue(connection, `PRAGMA ${pragma}`);
    if (actual !== expected) throw new Error(`SQLite did not accept ${pragma} = ${value}: it says ${actual}.`);
  }
}

async function readValue(connection: SqlDriverAdapter, sql: string): Promise<string> {
  const { rows } = await connection.queryRaw(statement(sql));
  return String(rows[0]?.[0]);
}

/**
 * The stock adapter's transactions have two faults. A failed BEGIN keeps its lock, and a failed COMMIT leaves the
 * transaction open without its lock: after either, no write of this process ever succeeds again. Here the turn always
 * passes on, with the connection out of the transaction. And a transaction begins IMMEDIATE: it waits for another
 * process at its start, instead of failing half-way once it has read what the other then changes.
 */
function withTransactionsInTurn(connection: SqlDriverAdapter, access: "read" | "write"): SqlDriverAdapter {
  const { provider } = connection;
  const takeTurn = turns();
  return {
    provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(tell(query)),
    executeRaw: (query) => connection.executeRaw(query),
    executeScript: (script) => connection.executeScript(script),
    async dispose() {
      try {
        // Another process may have the file open too, a backup for one: then closing would leave the log as it is.
        if (access === "write") await connection.executeScript("PRAGMA wal_checkpoint(TRUNCATE)");
      } catch {
        // On a full disk, for one: what is in the log is as safe as in the file.
      } finally {
        await connection.dispose();
      }
    },
    async startTransaction() {
      const endTurn = await takeTurn(provider);
      try {
        await begin(connection);
      } catch (error) {
        endTurn();
        throw error;
      }
      return transactionOn(connection, endTurn);
    },
  };
}

async function begin(connection: SqlDriverAdapter): Promise<void> {
  const tries = BUSY_TIMEOUT_MS / (WRITE_BUSY_TIMEOUT_MS + PAUSE_MS);
  for (let count = 1; ; count += 1) {
    try {
      await connection.executeRaw(statement("BEGIN IMMEDIATE"));
      return;
    } catch (error) {
      if (!isBusy(error) || count >= tries) throw error;
    }
    await wait(PAUSE_MS);
  }
}

/** Whether another process has the database: how the stock adapter says so. */
function isBusy(error: unknown): boolean {
  return (error as { cause?: { kind?: unknown } }).cause?.kind === "SocketTimeout";
}

function transactionOn(connection: SqlDriverAdapter, endTurn: () => void): Transaction {
  let open = true;
  const run = (sql: string) => connection.executeRaw(statement(sql));
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => connection.queryRaw(query),
    // Prisma sends COMMIT and ROLLBACK as statements, then calls commit() or rollback(): after a COMMIT that failed it
    // calls rollback() only, and trusts the adapter to have rolled back.
    async executeRaw(query) {
      const changed = await connection.executeRaw(query);
      if (query.sql === "COMMIT" || query.sql === "ROLLBACK") open = false;
      return changed;
    },
    async commit() {
      endTurn();
    },
    async rollback() {
      try {
        if (open) await run("ROLLBACK");
      } catch {
        // SQLite had already rolled back by itself, as it does when the disk is full.
      } finally {
        endTurn();
      }
    },
    async createSavepoint(name) {
      await run(`SAVEPOINT ${name}`);
    },
    async rollbackToSavepoint(name) {
      await run(`ROLLBACK TO ${name}`);
    },
    async releaseSavepoint(name) {
      await run(`RELEASE SAVEPOINT ${name}`);
    },
  };
}
