/**
 * Why a database cannot be used, each with one sentence that names the cause and what to do. The same at start, on a
 * page, beside a form and in the answer to a health check.
 */
export const DATABASE_FAULTS = {
  DISK_FULL: "The disk is full, so nothing can be saved. Free some space: saving goes on by itself then.",
  READ_ONLY: "The database may not be written. Give its file, those beside it and their folder write permission.",
  DAMAGED: "The database file is damaged. Stop Talkback and restore the newest backup: npm run restore -- FILE.",
  NOT_A_DATABASE:
    "The database file is no database of SQLite. Point DATABASE_URL at another file, or restore a backup.",
  CANNOT_OPEN: "The database file cannot be opened. See that it is there, with read and write permission.",
  DISK_FAILED: "The disk under the database reports a fault. Look after the disk, then restore the newest backup.",
  UNREACHABLE:
    "The database server cannot be reached. See that it runs, and that DATABASE_URL names its host and port.",
  REFUSED: "The database server does not accept the user or the password. Correct them in DATABASE_URL.",
  NO_DATABASE: "The database server has no database of this name. Make it, or correct the name in DATABASE_URL.",
  CROWDED: "The database server has no connection left. Raise its max_connections, or run fewer processes.",
  STARTING: "The database server is starting or stopping. Try again in a moment.",
  STANDBY: "The database server takes no writes. Point DATABASE_URL at the one that does, or let this one take them.",
  SILENT: "The database does not answer in time. See that its server, its disk and the network between are well.",
  NO_TABLES: "The database lacks tables that this version needs. Start Talkback with npm start, which makes them.",
} as const;

export type DatabaseFault = keyof typeof DATABASE_FAULTS;

const DIGEST = "DATABASE_";

/** How a page's error names the fault to the browser, which is shown nothing else of an error. */
export function digestOf(fault: DatabaseFault): string {
  return DIGEST + fault;
}

/** The sentence for an error's digest; null when it is about something else. */
export function sentenceOfDigest(digest: string | undefined): string | null {
  if (!digest?.startsWith(DIGEST)) return null;
  const sentences: Readonly<Record<string, string>> = DATABASE_FAULTS;
  return sentences[digest.slice(DIGEST.length)] ?? null;
}
