import "server-only";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient as PostgresqlClient } from "@/generated/postgresql/client";
import { type Prisma, PrismaClient } from "@/generated/sqlite/client";
import { env } from "@/lib/env";
import { inSpan } from "@/lib/logs/spans";
import { type ChangeFeed, inProcessFeed } from "./change-feed";
import { postgresqlConnections, studioTurns } from "./postgresql";
import { postgresqlFeed } from "./postgresql-feed";
import { sqliteConnections } from "./sqlite";
import { sayingWhy } from "./unusable-database";

type ReadMethod =
  | "findUnique"
  | "findUniqueOrThrow"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "count"
  | "aggregate"
  | "groupBy";

/** All models, with the methods that read. */
export type ReaderClient = {
  readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], ReadMethod>;
};

/** What the body of a transaction works with: all models, reads and writes. */
export type TransactionClient = Prisma.TransactionClient;

/** Writes happen in transactions and nowhere else. */
export interface WriterClient {
  /**
   * @param turn what the transaction changes, usually the id of a studio: transactions with the same one run one after
   *   the other, whichever process they run in. On SQLite all of them do.
   */
  $transaction<Result>(work: (transaction: TransactionClient) => Promise<Result>, turn?: string): Promise<Result>;
}

/**
 * Two handles on one database. A connection that has a transaction open must never carry a statement from elsewhere:
 * the statement would be undone with a rollback that is not its own, after its caller was told it was saved. So reads
 * have a connection that cannot write, and the writer's connection runs transactions only.
 */
export interface Database {
  readonly provider: "sqlite" | "postgresql";
  readonly reader: ReaderClient;
  readonly writer: WriterClient;
  readonly changes: ChangeFeed;
  /** How many transactions of this process have begun and not ended. */
  runningTransactions(): number;
  close(): Promise<void>;
}

/** On SQLite transactions run one after the other, so a burst of writers queues here: waiting is not a fault. */
const MAX_WAIT_MS = 60_000;

/** The longest write is the import of 50,000 rows: a minute alone on a machine, several on a busy one. */
const TIMEOUT_MS = 600_000;

const transactionOptions = { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS, isolationLevel: "Serializable" } as const;

/**
 * Opens a database that exists and has its tables. The caller closes it.
 *
 * @param url `file:` and an absolute path, or `postgresql://...`
 */
export function openDatabase(url: string): Database {
  return url.startsWith("file:") ? openSqlite(url) : openPostgresql(url);
}

const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };

/** The database of this process. Held outside the module, which development reloads on every change. */
export function database(): Database {
  held.talkbackDatabase ??= openDatabase(env().databaseUrl);
  return held.talkbackDatabase;
}

/** Closes the database of this process, if it was ever opened. What is still in a transaction is rolled back. */
export async function closeDatabase(): Promise<void> {
  await held.talkbackDatabase?.close();
  delete held.talkbackDatabase;
}

/** Counts transactions while they run, and makes each a part of the trace. */
function observedTransactions() {
  let running = 0;
  return {
    runningTransactions: () => running,
    /** Waits for its turn inside the trace too, but does not count while it does. */
    observed: <Result>(
      work: (transaction: TransactionClient) => Promise<Result>,
      run: (counted: typeof work) => Promise<Result>,
    ): Promise<Result> =>
      inSpan("database transaction", {}, () =>
        run(async (transaction) => {
          running += 1;
          try {
            return await work(transaction);
          } finally {
            running -= 1;
          }
        }),
      ),
  };
}

function openSqlite(url: string): Database {
  const { observed, runningTransactions } = observedTransactions();
  const open = (adapter: SqlDriverAdapterFactory) => new PrismaClient({ adapter, transactionOptions });
  const reader = open(sqliteConnections(url, "read"));
  const writer = open(sqliteConnections(url, "write"));
  return {
    provider: "sqlite",
    reader: sayingWhy(reader),
    writer: { $transaction: (work) => observed(work, (counted) => writer.$transaction(counted)) },
    runningTransactions,
    changes: inProcessFeed(),
    async close() {
      await reader.$disconnect();
      // Last, because the last connection tidies up the write-ahead log, and the reader may not write.
      await writer.$disconnect();
    },
  };
}

function openPostgresql(url: string): Database {
  const { observed, runningTransactions } = observedTransactions();
  const open = (adapter: SqlDriverAdapterFactory) => {
    const client = new PostgresqlClient({ adapter, transactionOptions });
    // Both clients come from one schema, so they differ in nothing that the rest of the code may use.
    return client as unknown as PrismaClient;
  };
  const reader = open(postgresqlConnections(url, "read"));
  const writer = open(postgresqlConnections(url, "write"));
  const inTurn = studioTurns();
  const changes = postgresqlFeed(url);
  return {
    provider: "postgresql",
    reader: sayingWhy(reader),
    writer: {
      $transaction: (work, turn) => {
        const begin = (counted: typeof work) => writer.$transaction(counted);
        return observed(work, (counted) => (turn === undefined ? begin(counted) : inTurn(turn, () => begin(counted))));
      },
    },
    runningTransactions,
    changes,
    async close() {
      await Promise.all([changes.close(), reader.$disconnect(), writer.$disconnect()]);
    },
  };
}
