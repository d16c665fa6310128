import { parseSettings } from "../../lib/settings.mjs";
import { Fault } from "./fault.mjs";
import { root } from "./root.mjs";

/**
 * The settings of a command. What is wrong with them is for the person at the keyboard to mend: all of it at once, a
 * sentence each.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {import("../../lib/settings.mjs").Settings}
 */
export function readSettings(env) {
  // Each program that is started gets a NODE_ENV of its own.
  const { settings, faults } = parseSettings({ ...env, NODE_ENV: undefined }, root);
  if (faults.length > 0) throw new Fault(faults.join("\n"));
  return settings;
}
