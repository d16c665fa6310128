import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs a package of the distribution, where that needs no question asked: on Debian and its kin, as root. Says
 * nothing of success: look for the program afterwards.
 *
 * @param {string} name
 * @param {(line: string) => void} say
 */
export function installFromDistribution(name, say) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  say(`Installing ${name} from the distribution: a few minutes...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { env });
  spawnSync("apt-get", ["install", "-y", name], { env });
}
