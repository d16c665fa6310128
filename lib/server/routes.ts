import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { distDir } from "./dist-dir";

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
    const file = join(distDir(), "routes-manifest.json");
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8"));
    return [...staticRoutes, ...dynamicRoutes];
  } catch {
    return [];
  }
}
