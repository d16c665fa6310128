import Sqlite from "better-sqlite3";

/** Holds a SQLite file as another process would that writes for long. */
export function holdFile(path: string): { release(): void } {
  const connection = new Sqlite(path);
  connection.exec("BEGIN IMMEDIATE");
  return {
    release() {
      connection.exec("ROLLBACK");
      connection.close();
    },
  };
}
