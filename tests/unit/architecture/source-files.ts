import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FOLDERS = ["app", "components", "lib", "prisma", "scripts"];
const ROOT_FILES = ["instrumentation.ts", "proxy.ts"];

export interface SourceFile {
  /** from the top of the repository, with forward slashes */
  path: string;
  text: string;
  /** what it imports: a path like `lib/domain/flag`, or the name of a package */
  imports: readonly string[];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

const IMPORT = /(?:^|[\s;}])(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

/** Every module a source names, as it is written. */
export function importsIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : specifier;
}

/** The product's own sources: pages, components, lib, models and commands. Tests and generated code are left out. */
export function readSources(): SourceFile[] {
  const paths = [
    ...FOLDERS.flatMap((folder) => walk(join(ROOT, folder))),
    ...ROOT_FILES.map((file) => join(ROOT, file)),
  ];
  return paths
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && statSync(path).isFile())
    .map((path) => {
      const name = relative(ROOT, path).split(sep).join("/");
      const text = readFileSync(path, "utf8");
      return { path: name, text, imports: importsIn(text).map((specifier) => resolve(name, specifier)) };
    });
}

/** Names of the layer's folder: `lib/domain`, `components/calls`, `app/api`, `app`, `proxy`, or null for a package. */
export function layerOf(path: string): string | null {
  const parts = path.replace(/\.(ts|tsx|mjs)$/, "").split("/");
  const [top = "", second = ""] = parts;
  if (top === "lib" || top === "components") return `${top}/${second}`;
  if (top === "app") return second === "api" ? "app/api" : "app";
  return ["instrumentation", "proxy", "prisma", "generated", "scripts"].includes(top) ? top : null;
}
