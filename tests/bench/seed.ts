import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** What `npm run bench:seed` has made: how to sign in, and what to open. */
export interface Seeded {
  email: string;
  password: string;
  /** the project with the most in it, and a session of it */
  projectId: string;
  sessionId: string;
  /** the Monday of the week that the sessions begin in */
  monday: string;
}

/**
 * Seeds a studio. `settings` say which database, as those of a server do; `size`: options of scripts/bench-seed.ts and their
 * numbers.
 */
export function seed(settings: Readonly<Record<string, string>>, size: Readonly<Record<string, number>> = {}): Seeded {
  const options = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const args = [
    join("node_modules", "tsx", "dist", "cli.mjs"),
    "--conditions=react-server",
    "scripts/bench-seed.ts",
    ...options,
  ];
  const env = { ...process.env, DATABASE_URL: "", ...settings };
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: "utf8" })) as Seeded;
}
