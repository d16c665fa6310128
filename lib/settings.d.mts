/** The settings, read from the environment and checked. Paths and file addresses are absolute. */
export interface Settings {
  /** TCP port of the server. */
  readonly port: number;
  /** Folder of everything that must be kept: the database file, its backups, the secrets. */
  readonly dataDir: string;
  /** `file:` and an absolute path (SQLite), or `postgresql://...`. */
  readonly databaseUrl: string;
  /** Folder of the backups. */
  readonly backupDir: string;
  /** When the nightly backup is made: `02:30`, as the clock of this machine shows it; undefined when none is. */
  readonly backupAt: string | undefined;
  /** How many nightly backups stay. */
  readonly backupKeep: number;
  /** A PostgreSQL database that is backed up elsewhere is migrated without a backup before. */
  readonly migrateWithoutBackup: boolean;
  /** The address people type, when a proxy in front makes it differ from what the server sees. */
  readonly nextAuthUrl: string | undefined;
  readonly nextAuthSecret: string | undefined;
  /** A proxy of ours stands in front and writes X-Forwarded-For: its last entry is the caller's address. */
  readonly trustProxy: boolean;
  /** With less free space on the data folder's disk the server counts as not ready. */
  readonly minFreeDiskBytes: number;
  /** Hosts with their ports, `nas.local:8443`, whose calendars may be read though they are private. */
  readonly calendarHosts: readonly string[];
  /** What is logged: lines of this level and graver ones. */
  readonly logLevel: "debug" | "info" | "warn" | "error" | undefined;
  /** One JSON object a line, or a line for people. */
  readonly logFormat: "json" | "text" | undefined;
  /** Where traces go: http://host:4318; undefined when there are none. */
  readonly otlpEndpoint: string | undefined;
  readonly nodeEnv: "development" | "production" | "test";
}

/** The name of every setting. */
export const SETTINGS: readonly string[];

/**
 * Checks raw settings. An empty one counts as not set, and unknown ones are somebody else's.
 *
 * @param folder where relative paths start
 * @returns the settings, and one sentence per fault: with faults, the settings mean nothing
 */
export function parseSettings(
  raw: Readonly<Record<string, string | undefined>>,
  folder: string,
): { settings: Settings; faults: string[] };
