import { SETTINGS } from "@/lib/settings.mjs";
import { type Finding, ok } from "./finding";

const SECRET = /SECRET|TOKEN|PASSWORD|KEY|HEADERS/;

/** Every setting by its name. A secret is only set or not set, and a password inside an address is hidden. */
export function describeSettings(raw: Readonly<Record<string, string | undefined>>): Finding[] {
  return SETTINGS.map((name) => ok(name, describe(name, raw[name])));
}

function describe(name: string, value: string | undefined): string {
  if (value === undefined || value === "") return "not set";
  if (SECRET.test(name)) return "set";
  // Up to the last @: a password may hold one that was not written as %40.
  return value.replace(/:\/\/([^:/@]*):.*@/, "://$1:***@").replace(/([?&]password=)[^&]*/i, "$1***");
}
