import { isSecret, withoutSecrets } from "@/lib/logs/secrets";
import { SETTINGS } from "@/lib/settings.mjs";
import { type Finding, ok } from "./finding";

/** Every setting by its name. A secret is only set or not set, and a password inside an address is hidden. */
export function describeSettings(raw: Readonly<Record<string, string | undefined>>): Finding[] {
  return SETTINGS.map((name) => ok(name, describe(name, raw[name])));
}

function describe(name: string, value: string | undefined): string {
  if (value === undefined || value === "") return "not set";
  return isSecret(name) ? "set" : withoutSecrets(value, []);
}
