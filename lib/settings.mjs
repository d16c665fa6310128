import { isAbsolute, join, resolve } from "node:path";

// Without a package, since a start reads it before any is installed. Its types stand in settings.d.mts.

/** @typedef {{ isRight: (value: string) => boolean, fault: string }} Rule */

/** @type {(from: number, to: number) => (value: string) => boolean} */
const wholeNumber = (from, to) => (value) => /^\d{1,15}$/.test(value) && Number(value) >= from && Number(value) <= to;

/** @type {(...values: string[]) => (value: string) => boolean} */
const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);

/** @type {(value: string) => boolean} */
const isHttp = (value) => URL.canParse(value) && /^https?:\/\/./.test(value);

/** @type {(value: string) => boolean} */
const isFilled = (value) => value.trim() !== "";

/** @type {(value: string) => boolean} */
const isHostAndPort = (value) => {
  const [, host, port] = /^([\w.-]+|\[[\da-f:.]+\]):(\d{1,5})$/i.exec(value) ?? [];
  return URL.canParse(`http://${host}`) && wholeNumber(1, 65_535)(String(port));
};

/** @type {Readonly<Record<string, readonly Rule[]>>} every rule of a setting that is set; the first broken one is said */
const RULES = {
  PORT: [{ isRight: wholeNumber(1, 65_535), fault: "PORT must be a whole number from 1 to 65535." }],
  DATA_DIR: [{ isRight: isFilled, fault: "DATA_DIR must name a folder; leave it out to use data." }],
  DATABASE_URL: [
    {
      isRight: (value) => /^(file:|postgres(ql)?:\/\/.)/.test(value),
      fault: "DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).",
    },
    {
      isRight: (value) => !/^file:(:memory:|\s*$)/.test(value),
      fault: "DATABASE_URL must name a file after file:, such as file:data/talkback.db, and not :memory:.",
    },
    {
      isRight: (value) => value.startsWith("file:") || URL.canParse(value),
      fault:
        "DATABASE_URL must look like postgresql://user:password@host:5432/name, with special signs as %40 and such.",
    },
  ],
  BACKUP_DIR: [{ isRight: isFilled, fault: "BACKUP_DIR must name a folder; leave it out to use backups in DATA_DIR." }],
  BACKUP_AT: [
    {
      isRight: (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      fault: "BACKUP_AT must be a time from 00:00 to 23:59, such as 02:30.",
    },
  ],
  BACKUP_KEEP: [{ isRight: wholeNumber(1, 10_000), fault: "BACKUP_KEEP must be a whole number from 1 to 10000." }],
  MIGRATE_WITHOUT_BACKUP: [
    {
      isRight: oneOf("0", "1"),
      fault: "MIGRATE_WITHOUT_BACKUP must be 1 where the database is backed up elsewhere, else 0 or left out.",
    },
  ],
  NEXTAUTH_URL: [{ isRight: isHttp, fault: "NEXTAUTH_URL must be an http or https address." }],
  NEXTAUTH_SECRET: [
    { isRight: (value) => value.length >= 32, fault: "NEXTAUTH_SECRET must have at least 32 characters." },
  ],
  TRUST_PROXY: [
    { isRight: oneOf("0", "1"), fault: "TRUST_PROXY must be 1 behind a proxy of yours, else 0 or left out." },
  ],
  MIN_FREE_DISK_MB: [
    { isRight: wholeNumber(0, 1_000_000_000), fault: "MIN_FREE_DISK_MB must be a whole number from 0." },
  ],
  CALENDAR_HOSTS: [
    {
      isRight: (value) => value.split(",").every((host) => isHostAndPort(host.trim())),
      fault: "CALENDAR_HOSTS must be hosts with their ports and commas between, such as nas.local:8443,[fd00::1]:80.",
    },
  ],
  LOG_LEVEL: [
    { isRight: oneOf("debug", "info", "warn", "error"), fault: "LOG_LEVEL must be debug, info, warn or error." },
  ],
  LOG_FORMAT: [{ isRight: oneOf("json", "text"), fault: "LOG_FORMAT must be json or text." }],
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    {
      isRight: isHttp,
      fault: "OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address, such as http://localhost:4318.",
    },
  ],
  NODE_ENV: [
    {
      isRight: oneOf("development", "production", "test"),
      fault: "NODE_ENV must be development, production or test.",
    },
  ],
};

export const SETTINGS = Object.keys(RULES);

/** @type {typeof import("./settings.mjs").parseSettings} */
export function parseSettings(raw, folder) {
  const faults = SETTINGS.flatMap((name) => {
    const value = raw[name];
    // An empty variable is how shells and container files say "not set".
    if (!value) return [];
    return RULES[name]?.find((rule) => !rule.isRight(value))?.fault ?? [];
  });
  const dataDir = resolve(folder, raw.DATA_DIR || "data");
  const databaseUrl = raw.DATABASE_URL || `file:${join(dataDir, "talkback.db")}`;
  const settings = {
    port: Number(raw.PORT || "3000"),
    dataDir,
    databaseUrl: absoluteUrl(databaseUrl, folder),
    backupDir: raw.BACKUP_DIR ? resolve(folder, raw.BACKUP_DIR) : join(dataDir, "backups"),
    backupAt: raw.BACKUP_AT || undefined,
    backupKeep: Number(raw.BACKUP_KEEP || "14"),
    migrateWithoutBackup: raw.MIGRATE_WITHOUT_BACKUP === "1",
    nextAuthUrl: raw.NEXTAUTH_URL || undefined,
    nextAuthSecret: raw.NEXTAUTH_SECRET || undefined,
    trustProxy: raw.TRUST_PROXY === "1",
    minFreeDiskBytes: Number(raw.MIN_FREE_DISK_MB || "100") * 1_000_000,
    calendarHosts: (raw.CALENDAR_HOSTS || "")
      .split(",")
      .map((host) => host.trim().toLowerCase())
      .filter(isFilled),
    logLevel: /** @type {import("./settings.mjs").Settings["logLevel"]} */ (raw.LOG_LEVEL || undefined),
    logFormat: /** @type {import("./settings.mjs").Settings["logFormat"]} */ (raw.LOG_FORMAT || undefined),
    otlpEndpoint: raw.OTEL_EXPORTER_OTLP_ENDPOINT || undefined,
    nodeEnv: /** @type {import("./settings.mjs").Settings["nodeEnv"]} */ (raw.NODE_ENV || "development"),
  };
  return { settings, faults };
}

/**
 * @param {string} url
 * @param {string} folder
 */
function absoluteUrl(url, folder) {
  if (!url.startsWith("file:")) return url;
  const path = url.slice("file:".length);
  return isAbsolute(path) ? url : `file:${resolve(folder, path)}`;
}
