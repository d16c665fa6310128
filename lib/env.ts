import "server-only";
import { parseSettings, type Settings } from "./settings.mjs";

let current: Settings | undefined;

/**
 * The settings of this process. Read on first use, so that a build needs none of them. Throws one Error whose message has
 * one sentence per fault.
 */
export function env(): Settings {
  current ??= read();
  return current;
}

function read(): Settings {
  const { settings, faults } = parseSettings(process.env, process.cwd());
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return settings;
}

/** The key of the sign-in cookies. Throws when there is none. */
export function nextAuthSecret(): string {
  const secret = env().nextAuthSecret;
  if (!secret) throw new Error("NEXTAUTH_SECRET is missing: start with npm start, which makes one, or set it.");
  return secret;
}
