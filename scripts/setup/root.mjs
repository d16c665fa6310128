import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, whatever folder the command was typed in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {...string} parts */
export const fromRoot = (...parts) => join(root, ...parts);
