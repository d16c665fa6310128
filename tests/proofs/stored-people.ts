import Sqlite from "better-sqlite3";

/** What a SQLite file says about the people that writers put there. */
export interface Stored {
  /** what SQLite's own check says: "ok" or the first fault */
  integrity: string;
  ids: Set<string>;
  names: Set<string>;
  /** people without their row in the history, and rows of the history without their person */
  torn: number;
}

/** Opens a file as it was left, as the next start does, and reads it. */
export function readStoredPeople(path: string): Stored {
  const connection = new Sqlite(path, { fileMustExist: true });
  try {
    connection.pragma("foreign_keys = ON");
    const integrity = String(connection.pragma("integrity_check(1)", { simple: true }));
    if (integrity !== "ok") return { integrity, ids: new Set(), names: new Set(), torn: 0 };
    const list = (sql: string) => connection.prepare<[], string>(sql).pluck().all();
    const ids = new Set(list(`SELECT "id" FROM "Person"`));
    const noted = new Set(
      list(
        `SELECT "entityId" FROM "ChangeEntry" JOIN "Change" ON "Change"."id" = "changeId" WHERE "entity" = 'person'`,
      ),
    );
    const torn = [...ids].filter((id) => !noted.has(id)).length + [...noted].filter((id) => !ids.has(id)).length;
    const names = new Set(list(`SELECT "name" FROM "Person"`));
    return { integrity, ids, names, torn };
  } catch (error) {
    return { integrity: String(error), ids: new Set(), names: new Set(), torn: 0 };
  } finally {
    connection.close();
  }
}
