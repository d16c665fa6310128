import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Route {
  page: string;
  regex: string;
}

/**
 * Names the route of an address as the build knows it, such as /sessions/[id]: addresses hold ids and one-time tokens, which
 * have no place in a log. "other" for what is no route.
 */
export function routeNamer(): (url: string) => string {
  const routes = readRoutes().map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }));
  return (url) => {
    const [path = ""] = url.split("?");
    if (path.startsWith("/_next/")) return "/_next";
    return routes.find(({ pattern }) => pattern.test(path))?.page ?? "other";
  };
}

function readRoutes(): Route[] {
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), distDir(), "routes-manifest.json");
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8"));
    return [...staticRoutes, ...dynamicRoutes];
  } catch {
    return [];
  }
}

/** The folder of the build: a bundled server has it among the settings that it was built with. */
function distDir(): string {
  const bundled = process.env.__NEXT_PRIVATE_STANDALONE_CONFIG;
  return (bundled ? JSON.parse(bundled).distDir : process.env.NEXT_DIST_DIR) || ".next";
}
