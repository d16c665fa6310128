import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Prisma, PrismaClient } from "@/generated/sqlite/client";
import { type Refusal, type RefusalCode, refusalOf } from "@/lib/domain/refusal";
import type { ReaderClient, TransactionClient } from "./database";
import type { StudioScope } from "./scope";

/** The rows of a studio whose every write is kept in the history. */
export const ENTITIES = [
  "studio",
  "person",
  "room",
  "project",
  "standingCall",
  "song",
  "studioSession",
  "block",
  "roleNeed",
  "task",
  "crewCall",
  "acknowledgement",
  "credit",
  "unavailability",
  "busyCalendar",
  "sessionSeries",
] as const;
export type Entity = (typeof ENTITIES)[number];

/**
 * Columns that the program reads from elsewhere and writes again and again: what came of reading somebody's calendar at
 * its address. They are no edit of anybody, so a row that was only read again keeps its version, and the history neither
 * compares nor restores them, except to bring a removed row back whole.
 */
const READINGS: Partial<Record<Entity, { columns: ReadonlySet<string>; isRead(row: AnyRow): boolean }>> = {
  busyCalendar: {
    columns: new Set(["busy", "readAt", "triedAt", "fault"]),
    // What a file says was given by somebody.
    isRead: (row) => row.source === "ADDRESS",
  },
};

function isReading(entity: Entity, row: AnyRow, columns: readonly string[]): boolean {
  const readings = READINGS[entity];
  return readings?.isRead(row) === true && columns.every((column) => readings.columns.has(column));
}

export type Row<E extends Entity> = Awaited<ReturnType<PrismaClient[E]["findFirstOrThrow"]>>;
type Kept = "studioId" | "version" | "createdAt";
/** Every column is given, but for those that the writer sets itself. */
export type NewRow<E extends Entity> = Omit<Row<E>, Kept>;
export type RowEdit<E extends Entity> = Partial<Omit<Row<E>, Kept | "id">>;

/** A row of any entity, as the history sees it. */
export interface AnyRow {
  id: string;
  version: number;
  [column: string]: unknown;
}

/** One row before and after a change: null before means made, null after means removed. */
export interface Entry {
  entity: Entity;
  entityId: string;
  before: AnyRow | null;
  after: AnyRow | null;
}

/** Thrown inside a transaction to roll it back; `transact` turns it into the refusal it carries. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Leaves the transaction: nothing of it is kept. */
export function refuse(code: RefusalCode, extra: Omit<Partial<Refusal>, "ok" | "code"> = {}): never {
  throw new Refused(refusalOf(code, extra));
}

interface Delegate {
  findFirst(args: { where: object }): Promise<AnyRow | null>;
  findMany(args: { where: object }): Promise<AnyRow[]>;
  create(args: { data: object }): Promise<AnyRow>;
  createMany(args: { data: object[] }): Promise<unknown>;
  update(args: { where: object; data: object }): Promise<AnyRow>;
  delete(args: { where: object }): Promise<unknown>;
  deleteMany(args: { where: object }): Promise<unknown>;
}

/** How many rows one statement carries. */
const CHUNK = 100;

/**
 * Items in parts that fit a statement. Between parts everything else of the process gets a turn: statements on a file
 * never wait for anything, so that a long write would otherwise answer no request until it is done.
 */
export async function* chunksOf<Item>(items: readonly Item[]): AsyncGenerator<Item[]> {
  for (let at = 0; at < items.length; at += CHUNK) {
    if (at > 0) await setImmediate();
    yield items.slice(at, at + CHUNK);
  }
}

/**
 * The only way to write rows of a studio: bumps versions, refuses stale edits, keeps to the scope's studio, and
 * remembers each row before and after.
 */
export class ChangeWriter {
  readonly #transaction: TransactionClient;
  readonly #scope: StudioScope;
  readonly #entries = new Map<string, Entry>();
  readonly now: Date;

  constructor(transaction: TransactionClient, scope: StudioScope, now: Date) {
    this.#transaction = transaction;
    this.#scope = scope;
    this.now = now;
  }

  /** Reads inside the transaction: they see what it has written so far. */
  get read(): ReaderClient {
    return this.#transaction;
  }

  get studioId(): string {
    return this.#scope.studioId;
  }

  /** What was written so far, oldest first, one entry a row; rows made and removed again are left out. */
  get entries(): Entry[] {
    return [...this.#entries.values()].filter((entry) => entry.before !== null || entry.after !== null);
  }

  async create<E extends Entity>(entity: E, row: NewRow<E>): Promise<Row<E>> {
    const data = { ...row, ...this.#owner(entity), version: 1, createdAt: this.now };
    const after = await this.#table(entity).create({ data });
    this.#note(entity, null, after);
    return after as unknown as Row<E>;
  }

  /** Like `create` for many rows in one statement; ids and columns are all given, so the rows are known without reading. */
  async createMany<E extends Entity>(entity: E, rows: readonly NewRow<E>[]): Promise<void> {
    if (rows.length === 0) return;
    const data = rows.map((row) => ({ ...row, ...this.#owner(entity), version: 1, createdAt: this.now }));
    for await (const chunk of chunksOf(data)) await this.#table(entity).createMany({ data: chunk });
    for (const row of data) this.#note(entity, null, row as unknown as AnyRow);
  }

  /**
   * Changes a row. `seen` is the version that the caller's edit was made on; null when the edit does not depend on
   * the row's other values. Refuses NOT_FOUND and STALE (with the current row). An edit that changes nothing
   * writes nothing.
   */
  async update<E extends Entity>(entity: E, id: string, seen: number | null, edit: RowEdit<E>): Promise<Row<E>> {
    const before = await this.#get(entity, id);
    if (seen !== null && before.version !== seen) {
      const current = Object.fromEntries(Object.keys(edit).map((column) => [column, before[column]]));
      refuse("STALE", { current: { ...current, version: before.version } });
    }
    const isSame = Object.entries(edit).every(([column, value]) => sameValue(before[column], value));
    if (isSame) return before as unknown as Row<E>;
    const version = isReading(entity, before, Object.keys(edit)) ? before.version : before.version + 1;
    const after = await this.#table(entity).update({ where: { id }, data: { ...edit, version } });
    this.#note(entity, before, after);
    return after as unknown as Row<E>;
  }

  /** Writes what came of reading a calendar that says nothing new: no change, so nothing for the history. */
  async noteReading(id: string, reading: Partial<Pick<Row<"busyCalendar">, "readAt" | "triedAt" | "fault">>) {
    const { count } = await this.#transaction.busyCalendar.updateMany({
      where: { id, studioId: this.studioId },
      data: reading,
    });
    if (count === 0) refuse("NOT_FOUND");
  }

  /** Removes a row that nothing else points at. Refuses NOT_FOUND and STALE. */
  async remove<E extends Entity>(entity: E, id: string, seen: number | null): Promise<void> {
    const before = await this.#get(entity, id);
    if (seen !== null && before.version !== seen) refuse("STALE");
    await this.#table(entity).delete({ where: { id } });
    this.#note(entity, before, null);
  }

  /** Removes rows of one entity that nothing else points at, whatever their versions. Refuses NOT_FOUND. */
  async removeMany(entity: Entity, ids: readonly string[]): Promise<void> {
    const rows = await this.findMany(entity, ids);
    if (rows.size !== new Set(ids).size) refuse("NOT_FOUND");
    for await (const chunk of chunksOf(ids)) await this.#table(entity).deleteMany({ where: { id: { in: chunk } } });
    for (const row of rows.values()) this.#note(entity, row, null);
  }

  /**
   * Says that accounts are nobody of the roster any more, for people who are about to go. Accounts are no rows of the plan
   * and have no history.
   */
  async unlinkAccounts(personIds: readonly string[]): Promise<void> {
    for await (const chunk of chunksOf(personIds)) {
      const where = { studioId: this.studioId, personId: { in: chunk } };
      await this.#transaction.membership.updateMany({ where, data: { personId: null } });
    }
  }

  /** Says which person the author's account is, where it is the studio's owner and nobody yet. */
  async linkOwner(personId: string): Promise<void> {
    const where = {
      studioId: this.studioId,
      userId: this.#scope.userId ?? "",
      accessRole: "OWNER",
      personId: null,
    } as const;
    await this.#transaction.membership.updateMany({ where, data: { personId } });
  }

  /** Puts a row back as the history has it, under a new version. */
  async restore(entity: Entity, row: AnyRow, current: AnyRow): Promise<void> {
    const data = { ...row, version: current.version + 1 };
    this.#note(entity, current, await this.#table(entity).update({ where: { id: row.id }, data }));
  }

  /** Makes removed rows again as the history has them, under new versions. */
  async restoreMany(entity: Entity, rows: readonly AnyRow[]): Promise<void> {
    const data = rows.map((row) => ({ ...row, version: row.version + 1 }));
    for await (const chunk of chunksOf(data)) await this.#table(entity).createMany({ data: chunk });
    for (const row of data) this.#note(entity, null, row);
  }

  /** The rows with these ids as they stand in this studio, by id; what is not there is left out. */
  async findMany(entity: Entity, ids: readonly string[]): Promise<Map<string, AnyRow>> {
    const found = new Map<string, AnyRow>();
    for await (const chunk of chunksOf(ids)) {
      const where = entity === "studio" ? { id: this.studioId } : { studioId: this.studioId, id: { in: chunk } };
      for (const row of await this.#table(entity).findMany({ where })) found.set(row.id, row);
    }
    return found;
  }

  /** The row as it stands in this studio, or null. */
  find(entity: Entity, id: string): Promise<AnyRow | null> {
    const owner = entity === "studio" ? {} : { studioId: this.studioId };
    if (entity === "studio" && id !== this.studioId) return Promise.resolve(null);
    return this.#table(entity).findFirst({ where: { id, ...owner } });
  }

  async #get(entity: Entity, id: string): Promise<AnyRow> {
    return (await this.find(entity, id)) ?? refuse("NOT_FOUND");
  }

  #owner(entity: Entity): object {
    return entity === "studio" ? {} : { studioId: this.studioId };
  }

  #table(entity: Entity): Delegate {
    return this.#transaction[entity] as unknown as Delegate;
  }

  #note(entity: Entity, before: AnyRow | null, after: AnyRow | null): void {
    const entityId = (after ?? before)?.id ?? "";
    const key = `${entity}:${entityId}`;
    const known = this.#entries.get(key);
    this.#entries.set(key, { entity, entityId, before: known ? known.before : before, after });
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  if (b === undefined) return true;
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether a row stands as a change left it, whatever its version: a later edit that was itself undone leaves the row
 * under a new version with the same values. Only columns that the change knew are compared.
 */
export function isAsLeft(row: AnyRow | null, left: AnyRow | null): boolean {
  if (row === null || left === null) return row === left;
  return Object.entries(left).every(([column, value]) => column === "version" || sameValue(row[column], value));
}

/** The rows of an entry as Json for the history: instants become ISO text. */
export function entryJson({
  entity,
  before,
  after,
}: Entry): Record<"before" | "after", Prisma.InputJsonValue | undefined> {
  if (after === null) return { before: toJson(before), after: undefined };
  return { before: toJson(withoutReadings(entity, before)), after: toJson(withoutReadings(entity, after)) };
}

export function toJson(row: AnyRow | null): Prisma.InputJsonValue | undefined {
  return row === null ? undefined : (JSON.parse(JSON.stringify(row)) as Prisma.InputJsonValue);
}

function withoutReadings(entity: Entity, row: AnyRow | null): AnyRow | null {
  const readings = READINGS[entity];
  if (row === null || readings?.isRead(row) !== true) return row;
  return Object.fromEntries(Object.entries(row).filter(([column]) => !readings.columns.has(column))) as AnyRow;
}

/** A row back from the history. Columns that end in "At" are instants, by the naming rule of the models. */
export function fromJson(value: unknown): AnyRow | null {
  if (value === null || value === undefined) return null;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([column, cell]) => [
      column,
      column.endsWith("At") && typeof cell === "string" ? new Date(cell) : cell,
    ]),
  ) as AnyRow;
}
