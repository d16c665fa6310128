import { mkdirSync, writeFileSync } from "node:fs";
import { fromRoot } from "./root.mjs";

/** The folder of the build, absolute. */
export function distDir() {
  return fromRoot(process.env.NEXT_DIST_DIR || ".next");
}

/**
 * Next adds its build folder to the tsconfig it is given. A folder other than .next, named by NEXT_DIST_DIR, gets a
 * tsconfig of its own (next.config.js points there), so that the one in the repository stays as it is.
 */
export function ensureDistDir() {
  const name = process.env.NEXT_DIST_DIR;
  if (!name) return;
  const config = {
    extends: "../tsconfig.json",
    include: [
      "../next-env.d.ts",
      "../**/*.ts",
      "../**/*.tsx",
      `../${name}/types/**/*.ts`,
      `../${name}/dev/types/**/*.ts`,
    ],
    exclude: ["../node_modules", "../tests", "../scripts", "./postgresql"],
  };
  mkdirSync(fromRoot("generated"), { recursive: true });
  writeFileSync(fromRoot("generated", `tsconfig${name}.json`), JSON.stringify(config, null, 2));
}
