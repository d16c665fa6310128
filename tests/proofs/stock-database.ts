import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@/generated/sqlite/client";
import { inProcessFeed } from "@/lib/data/change-feed";
import type { Database } from "@/lib/data/database";

/**
 * What lib/data takes for its database in a control: one client on the stock adapter, without lib/data's settings.
 *
 * @param pragma a setting of its own, such as "synchronous = NORMAL"
 */
export async function openStockDatabase(url: string, pragma: string): Promise<Database> {
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) });
  await client.$queryRawUnsafe(`PRAGMA ${pragma}`);
  return {
    provider: "sqlite",
    reader: client,
    writer: { $transaction: (work) => client.$transaction(work, { maxWait: 1000, timeout: 2000 }) },
    changes: inProcessFeed(),
    runningTransactions: () => 0,
    close: () => client.$disconnect(),
  };
}
