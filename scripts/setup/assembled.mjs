import { existsSync } from "node:fs";
import { fromRoot } from "./root.mjs";

/**
 * Whether this is not a checkout but a folder in which everything is built and nothing is installed any more, as a
 * container has it: made by scripts/container/assemble.mjs.
 */
export const isAssembled = existsSync(fromRoot("scripts", "commands"));

/**
 * The arguments with which Node runs a command of scripts/: the bundled one of an assembled folder, else its source.
 *
 * @param {string} name such as "backup"
 * @returns {string[]}
 */
export function commandArguments(name) {
  return isAssembled
    ? [fromRoot("scripts", "commands", `${name}.mjs`)]
    : ["--conditions=react-server", "--import", "tsx", fromRoot("scripts", `${name}.ts`)];
}
