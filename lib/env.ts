import "server-only";
import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";

/** The settings of this process, read from the environment and checked once. Paths and file addresses are absolute. */
export interface Env {
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
  readonly nodeEnv: "development" | "production" | "test";
}

const portFault = "PORT must be a whole number from 1 to 65535.";
const databaseFault = "DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).";
const databaseFileFault = "DATABASE_URL must name a file after file:, such as file:data/talkback.db, and not :memory:.";

const backupKeepFault = "BACKUP_KEEP must be a whole number from 1 to 10000.";

const envSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, portFault)
    .transform(Number)
    .pipe(z.number().min(1, portFault).max(65535, portFault))
    .default(3000),
  DATA_DIR: z.string().trim().min(1, "DATA_DIR must name a folder; leave it out to use data.").default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/.)/, databaseFault)
    .regex(/^(?!file:(:memory:|\s*$))/, databaseFileFault)
    .optional(),
  BACKUP_DIR: z.string().trim().optional(),
  BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "BACKUP_AT must be a time from 00:00 to 23:59, such as 02:30.")
    .optional(),
  BACKUP_KEEP: z
    .string()
    .regex(/^\d+$/, backupKeepFault)
    .transform(Number)
    .pipe(z.number().min(1, backupKeepFault).max(10_000, backupKeepFault))
    .default(14),
  MIGRATE_WITHOUT_BACKUP: z
    .enum(["0", "1"], "MIGRATE_WITHOUT_BACKUP must be 1 where the database is backed up elsewhere, else 0 or left out.")
    .default("0"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "NEXTAUTH_URL must be an http or https address." }).optional(),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET must have at least 32 characters.").optional(),
  TRUST_PROXY: z.enum(["0", "1"], "TRUST_PROXY must be 1 behind a proxy of yours, else 0 or left out.").default("0"),
  MIN_FREE_DISK_MB: z
    .string()
    .regex(/^\d{1,9}$/, "MIN_FREE_DISK_MB must be a whole number from 0.")
    .default("100"),
  NODE_ENV: z
    .enum(["development", "production", "test"], "NODE_ENV must be development, production or test.")
    .default("development"),
});

/** The name of every setting. */
export const SETTINGS: readonly string[] = Object.keys(envSchema.shape);

/**
 * Checks raw settings. Throws one Error whose message has one sentence per fault.
 *
 * @param folder where relative paths start
 */
export function parseEnv(raw: Readonly<Record<string, string | undefined>>, folder: string): Env {
  // An empty variable is how shells and container files say "not set".
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const { PORT, DATA_DIR, DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, TRUST_PROXY, NODE_ENV } = parsed.data;
  const { BACKUP_DIR, BACKUP_AT, BACKUP_KEEP, MIGRATE_WITHOUT_BACKUP } = parsed.data;
  const { MIN_FREE_DISK_MB } = parsed.data;
  const dataDir = resolve(folder, DATA_DIR);
  return {
    port: PORT,
    dataDir,
    databaseUrl: absoluteUrl(DATABASE_URL ?? `file:${join(dataDir, "talkback.db")}`, folder),
    backupDir: BACKUP_DIR === undefined ? join(dataDir, "backups") : resolve(folder, BACKUP_DIR),
    backupAt: BACKUP_AT,
    backupKeep: BACKUP_KEEP,
    migrateWithoutBackup: MIGRATE_WITHOUT_BACKUP === "1",
    nextAuthUrl: NEXTAUTH_URL,
    nextAuthSecret: NEXTAUTH_SECRET,
    trustProxy: TRUST_PROXY === "1",
    minFreeDiskBytes: Number(MIN_FREE_DISK_MB) * 1_000_000,
    nodeEnv: NODE_ENV,
  };
}

let current: Env | undefined;

/** The settings of this process. Read on first use, so that a build needs none of them. */
export function env(): Env {
  current ??= parseEnv(process.env, process.cwd());
  return current;
}

/** The key of the sign-in cookies. Throws when there is none. */
export function nextAuthSecret(): string {
  const secret = env().nextAuthSecret;
  if (!secret) throw new Error("NEXTAUTH_SECRET is missing: start with npm start, which makes one, or set it.");
  return secret;
}

function absoluteUrl(url: string, folder: string): string {
  if (!url.startsWith("file:")) return url;
  const path = url.slice("file:".length);
  return isAbsolute(path) ? url : `file:${resolve(folder, path)}`;
}
