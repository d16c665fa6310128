import "server-only";
import { join } from "node:path";

/** The folder of the build that this server runs: a bundled server has it among the settings that it was built with. */
export function distDir(): string {
  const bundled = process.env.__NEXT_PRIVATE_STANDALONE_CONFIG;
  const name = (bundled ? JSON.parse(bundled).distDir : process.env.NEXT_DIST_DIR) || ".next";
  return join(/* turbopackIgnore: true */ process.cwd(), name);
}
