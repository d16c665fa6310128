/**
 * A process that writes through the data layer until it is ended, or as often as it is told: one person after the other,
 * each with its history row. It acknowledges a write by a line with its id, and says why one was refused by a line that
 * begins with an exclamation mark. Started by writer-process.ts.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Sqlite from "better-sqlite3";
import { PrismaClient } from "@/generated/sqlite/client";
import { type Database, database } from "@/lib/data/database";
import { newId } from "@/lib/data/ids";
import { insertPeople } from "@/lib/data/people";
import { mintScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { acknowledge, complain } from "./outcome-lines";
import { openStockDatabase } from "./stock-database";
import type { WriterTask } from "./writer-process";

const FIELDS = { kind: "PERSON", sessionRoles: ["ENGINEER"], skills: [], email: null, phone: null, notes: "" } as const;

const { studioId, count, guard, checkpointEvery } = JSON.parse(process.env.WRITER_TASK ?? "") as WriterTask;
const scope = mintScope(studioId, null, "Writer");

/** What SQLite does by itself every thousand pages, on a connection of its own. */
function checkpoint(mode: "PASSIVE" | "TRUNCATE"): void {
  const connection = new Sqlite((process.env.DATABASE_URL ?? "").slice("file:".length));
  connection.pragma(`wal_checkpoint(${mode})`);
  connection.close();
}

async function write(name: string): Promise<void> {
  const result = await transact(scope, "people.add", new Date(), async (writer) => {
    const [id = ""] = await insertPeople(writer, [{ name, ...FIELDS }]);
    if (guard === "none: early") acknowledge(id);
    return { value: id, summary: `Added ${name} to the roster`, projectId: null };
  });
  if (!result.ok) complain(result.message);
  else if (guard !== "none: early") acknowledge(result.value);
}

/** As an app would that knows nothing of other processes: it neither waits for them nor tries again. */
function stockWriter(): (name: string) => Promise<void> {
  const url = process.env.DATABASE_URL ?? "";
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, timeout: 0 }) });
  return async (name) => {
    const data = { id: newId(), studioId, name, sessionRoles: [], skills: [], createdAt: new Date() };
    await client.person.create({ data }).then(
      ({ id }) => acknowledge(id),
      (error: unknown) => complain(String(error)),
    );
  };
}

if (guard === "none: normal") {
  const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };
  held.talkbackDatabase = await openStockDatabase(process.env.DATABASE_URL ?? "", "synchronous = NORMAL");
}
const writeNext = guard === "none: stock" ? stockWriter() : write;
for (let done = 1; count === null || done <= count; done += 1) {
  await writeNext(`Person ${process.pid}-${done}`);
  if (checkpointEvery && done % checkpointEvery === 0)
    checkpoint(done % (2 * checkpointEvery) === 0 ? "TRUNCATE" : "PASSIVE");
}
await database().close();
