import { programs, runNode } from "@/scripts/setup/run-node.mjs";

/** Runs a command as people do, in a process of its own. Settings of the machine's own Talkback play no part. */
export function runScript(
  path: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<{ code: number; output: string }> {
  const none = { DATABASE_URL: undefined, BACKUP_DIR: undefined, BACKUP_AT: undefined, INIT_CWD: undefined };
  return runNode([programs.tsx, "--conditions=react-server", path, ...args], { env: { ...none, ...env } });
}
