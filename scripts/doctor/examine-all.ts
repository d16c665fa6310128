import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Settings } from "@/lib/settings.mjs";
import { stemOf } from "../backups/make-backup";
import { pathOf, providerOf } from "../databases/address";
import { isDatabaseThere } from "../migrations/deploy";
import { checkClockRules } from "./clock-rules";
import { checkBackups, checkDisk, checkModes, hasBackups } from "./files";
import { examine, type Finding } from "./finding";
import { checkNode, checkOwnClock } from "./machine";
import { checkMigrations } from "./migrations";
import { checkPostgresql } from "./postgresql";
import { describeSettings } from "./settings";
import { checkSqlite } from "./sqlite";

/**
 * Everything that is checked, in the order in which it is shown. Writes nothing.
 *
 * @param raw the settings as they were given
 */
export async function examineAll(
  env: Settings,
  raw: Readonly<Record<string, string | undefined>>,
  isFull: boolean,
  now: Date,
): Promise<Finding[]> {
  const { dataDir, databaseUrl, backupDir, backupAt } = env;
  const path = providerOf(databaseUrl) === "sqlite" ? pathOf(databaseUrl) : undefined;
  const stem = stemOf(databaseUrl);
  const folders = new Set([dataDir, backupDir, ...(path === undefined ? [] : [dirname(path)])]);
  const findings = [
    ...describeSettings(raw),
    ...(await examine("Node", checkNode)),
    ...(await examine("Clock", () => checkOwnClock(now))),
    ...(await examine("File mode", () => checkModes(dataDir, path))),
  ];
  for (const folder of folders)
    if (existsSync(folder)) findings.push(...(await examine("Free disk", () => checkDisk(folder))));
  findings.push(
    ...(path === undefined
      ? await checkPostgresql(databaseUrl, isFull)
      : await checkSqlite(path, isFull, await hasBackups(backupDir, stem))),
  );
  if (isDatabaseThere(databaseUrl)) {
    findings.push(...(await examine("Migrations", () => checkMigrations(databaseUrl))));
    findings.push(...(await examine("Clock rules", () => checkClockRules(databaseUrl, now))));
  }
  findings.push(...(await examine("Backups", () => checkBackups(backupDir, stem, { backupAt, now }))));
  return findings;
}
