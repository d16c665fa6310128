import { ENTITIES } from "@/lib/data/change-writer";
import type { Database, TransactionClient } from "@/lib/data/database";
import { newId } from "@/lib/data/ids";
import { mintScope, type StudioScope } from "@/lib/data/scope";
import { makeDatabase, type TestDatabase } from "./make-database";

export interface TestStudio extends TestDatabase {
  /** Proof for the studio, as one of its users. */
  readonly scope: StudioScope;
  /** The same for another studio of the same database. */
  readonly foreignScope: StudioScope;
  /** Writes what a test needs to be there, without history. */
  write<Result>(work: (transaction: TransactionClient) => Promise<Result>): Promise<Result>;
  /** Every row of both studios by entity, without `version`: equal snapshots mean that nothing changed. */
  snapshot(): Promise<Record<string, unknown[]>>;
}

const AT = new Date("2026-11-20T09:00:00Z");

/** A fresh database with two studios, which lib/data uses until it is removed. */
export async function openStudio(): Promise<TestStudio> {
  const database = await makeDatabase();
  const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };
  held.talkbackDatabase = database;
  const makeStudio = async (name: string): Promise<StudioScope> => {
    const id = newId();
    const userId = newId();
    await database.writer.$transaction(async (transaction) => {
      await transaction.studio.create({ data: { id, name, timeZone: "Europe/London", createdAt: AT } });
      const account = { email: `${userId}@example.org`, name: `${name}'s owner`, passwordHash: "-", createdAt: AT };
      await transaction.user.create({ data: { id: userId, ...account } });
    });
    return mintScope(id, userId, `${name}'s owner`);
  };
  return {
    ...database,
    scope: await makeStudio("Harbour"),
    foreignScope: await makeStudio("Elsewhere"),
    write: (work) => database.writer.$transaction(work),
    async snapshot() {
      const tables = ENTITIES.map(async (entity) => {
        const table = database.reader[entity] as unknown as { findMany(args: object): Promise<{ version: number }[]> };
        const rows = await table.findMany({ orderBy: { id: "asc" } });
        return [entity, rows.map(({ version: _, ...row }) => row)] as const;
      });
      return Object.fromEntries(await Promise.all(tables));
    },
    async remove() {
      delete held.talkbackDatabase;
      await database.remove();
    },
  };
}

/** A person of the studio who engineers and produces. */
export function makePerson(
  studio: TestStudio,
  name: string,
  scope: StudioScope = studio.scope,
): Promise<{ id: string }> {
  const row = { id: newId(), studioId: scope.studioId, name, createdAt: AT };
  return studio.write((transaction) =>
    transaction.person.create({ data: { ...row, sessionRoles: ["ENGINEER", "PRODUCER"], skills: [] } }),
  );
}

export function makeRoom(
  studio: TestStudio,
  name: string,
  timeZone: string,
  scope: StudioScope = studio.scope,
): Promise<{ id: string }> {
  const row = { id: newId(), studioId: scope.studioId, name, timeZone, createdAt: AT };
  return studio.write((transaction) => transaction.room.create({ data: row }));
}
