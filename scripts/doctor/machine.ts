import { readHistory } from "../migrations/history";
import { requireNode } from "../setup/node-version.mjs";
import { type Finding, fault, ok } from "./finding";

/** The version of Node that runs this. */
export function checkNode(): Finding {
  requireNode();
  return ok("Node", `version ${process.versions.node}.`);
}

/** A clock that stands before the newest migration was written is wrong: rows would get instants of the past. */
export function checkOwnClock(now: Date): Finding {
  const written = readHistory("sqlite").at(-1)?.name ?? "";
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(written) ?? [];
  const shown = now.toISOString().slice(0, 16);
  if (now < new Date(`${year}-${month}-${day}T00:00:00Z`))
    return fault("Clock", `it shows ${shown} UTC, before this program was written: set it.`);
  return ok("Clock", `it shows ${shown} UTC.`);
}
