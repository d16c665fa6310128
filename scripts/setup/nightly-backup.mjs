import { commandArguments } from "./assembled.mjs";
import { nightsFrom } from "./nights.mjs";
import { lastLines, runNode } from "./run-node.mjs";

/** How often the clock is read: a timer for hours would not notice that the machine slept, or that its clock was set. */
const INTERVAL_MS = 20_000;

/**
 * Makes a backup every night while this process runs. A backup that fails is said and changes nothing else.
 *
 * @param {{ at: string, keep: number, env: Record<string, string | undefined>, say: (line: string) => void }} options
 *   at: HH:MM; keep: how many backups stay
 * @returns {() => void} ends it
 */
export function backUpNightly({ at, keep, env, say }) {
  const isDue = nightsFrom(at, new Date());
  const clock = setInterval(() => {
    if (isDue(new Date())) void backUpOnce(keep, env).then(say);
  }, INTERVAL_MS);
  clock.unref();
  return () => clearInterval(clock);
}

/**
 * Runs the backup command. Returns what it made, or why it made nothing, as a sentence.
 *
 * @param {number} keep
 * @param {Record<string, string | undefined>} env the settings, as the server gets them
 * @returns {Promise<string>}
 */
export async function backUpOnce(keep, env) {
  try {
    const { code, output } = await runNode([...commandArguments("backup"), "--keep", String(keep)], { env });
    return code === 0 ? lastLines(output, 1) : `The nightly backup failed: ${lastLines(output, 1)}`;
  } catch (error) {
    return `The nightly backup failed: ${error instanceof Error ? error.message : error}`;
  }
}
