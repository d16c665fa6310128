import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import { statement, tell } from "./statements";
import { turns } from "./turns";

/** Connections of one process: reads are many and short, writes wait for each other anyway. */
const READERS = 10;
const WRITERS = 5;

const LIFETIME_SECONDS = 1800;

/** A host that swallows what it is sent must not hold up a page for minutes. */
const CONNECT_TIMEOUT_MS = 5000;

const READER_SETTINGS = ["default_transaction_read_only=on"];

const WRITER_SETTINGS = [
  // Some servers are set to acknowledge what a crash would lose.
  "synchronous_commit=on",
  // How long a write waits for other processes' writes of the same studio.
  "lock_timeout=60s",
];

/** A connection that vanished without a word (a cable, a crashed machine) must not hold a studio's turn for ever. */
const KEEPALIVE = ["tcp_keepalives_idle=30", "tcp_keepalives_interval=10", "tcp_keepalives_count=3"];

/** The turn that the transaction about to begin in this flow of calls has to wait for. */
const awaited = new AsyncLocalStorage<string>();

/**
 * Connections to one PostgreSQL database, for one Prisma client.
 *
 * @param access "read" connections refuse every write
 */
export function postgresqlConnections(url: string, access: "read" | "write"): SqlDriverAdapterFactory {
  const isReader = access === "read";
  const stock = new PrismaPg(
    {
      connectionString: url,
      max: isReader ? READERS : WRITERS,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      // A connection keeps every statement that it has planned, and lists of any length are statements of their own.
      maxLifetimeSeconds: LIFETIME_SECONDS,
      options: [...KEEPALIVE, ...(isReader ? READER_SETTINGS : WRITER_SETTINGS)]
        .map((setting) => `-c ${setting}`)
        .join(" "),
    },
    // Planned once per connection: a third less work on lists.
    { statementNameGenerator: nameOf },
  );
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => withStudioTurns(await stock.connect()),
  };
}

/**
 * Lets only one write at a time run under a key, here and in every other process. Without it writes of one studio would
 * undo each other's work as often as they meet, since serialisable transactions that touch the same rows fail; and
 * changes would become visible in another order than that of their ids, so that whoever reads "all since id 7" could
 * miss id 6 for ever.
 */
export function studioTurns(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const here = turns();
  return async (key, work) => {
    // Waiting here takes no connection away from other studios.
    const endTurn = await here(key);
    try {
      return await awaited.run(key, work);
    } finally {
      endTurn();
    }
  };
}

function withStudioTurns(pool: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: pool.provider,
    adapterName: pool.adapterName,
    queryRaw: (query) => pool.queryRaw(tell(query)),
    executeRaw: (query) => pool.executeRaw(query),
    executeScript: (script) => pool.executeScript(script),
    getConnectionInfo: () => pool.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => pool.dispose(),
    async startTransaction(isolationLevel) {
      const key = awaited.getStore();
      if (key === undefined) return pool.startTransaction(isolationLevel);
      return startInTurn(await pool.startTransaction(), lockOf(key), isolationLevel ?? "SERIALIZABLE");
    },
  };
}

/**
 * The lock belongs to the connection, not to the transaction: a serialisable transaction sees the database as it was at
 * its first query, so the wait has to be over before it begins.
 */
async function startInTurn(transaction: Transaction, lock: string, isolationLevel: string): Promise<Transaction> {
  try {
    await transaction.executeRaw(
      statement(`SELECT pg_advisory_lock(${lock}); COMMIT; BEGIN ISOLATION LEVEL ${isolationLevel}`),
    );
  } catch (error) {
    await transaction.executeRaw(statement("ROLLBACK")).catch(() => {});
    await transaction.rollback();
    throw error;
  }
  const release = async () => {
    // Where this fails the connection is broken, and the lock went with it.
    await transaction.executeRaw(statement(`SELECT pg_advisory_unlock(${lock})`)).catch(() => {});
  };
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    createSavepoint: (name) => transaction.createSavepoint?.(name) ?? Promise.resolve(),
    rollbackToSavepoint: (name) => transaction.rollbackToSavepoint?.(name) ?? Promise.resolve(),
    releaseSavepoint: (name) => transaction.releaseSavepoint?.(name) ?? Promise.resolve(),
    async commit() {
      await release();
      await transaction.commit();
    },
    async rollback() {
      await release();
      await transaction.rollback();
    },
  };
}

/** A 64-bit number for a key, as PostgreSQL's advisory locks are called. */
function lockOf(key: string): string {
  return String(createHash("sha256").update(key).digest().readBigInt64BE());
}

/** Statements without arguments are single ones of the program's own, such as BEGIN: naming them would gain nothing. */
function nameOf(query: SqlQuery): string {
  if (query.args.length === 0) return "";
  return createHash("sha256").update(query.sql).digest("base64url").slice(0, 32);
}
