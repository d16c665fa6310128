import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { isAction } from "@/lib/actions/define-action";
import { ACTION_WRAPPER, LAYERS, NOT_SECRET, PACKAGE_HOMES, PARTS, SERVER_FOLDERS, SHARED_NOUNS } from "./layers";
import { importsIn, layerOf, readSources, type SourceFile } from "./source-files";

const SOURCES = readSources();
const LAYERED = SOURCES.filter((file) => layerOf(file.path) !== "scripts");

function isNoun(layer: string): boolean {
  return layer.startsWith("components/") && layer !== "components/ui";
}

/** Whether the table lets files of one layer import files of another. */
function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const allowed = LAYERS[isNoun(from) ? "components/*" : from];
  if (allowed === undefined) return false;
  if (allowed.includes(to) || PARTS[from]?.includes(to)) return true;
  if (!isNoun(to)) return allowed.includes("components/*") && to === "components/ui";
  return allowed.includes("components/*") || (allowed.includes("shared") && SHARED_NOUNS.includes(to));
}

/** Lines of a file that match, as "path:line text", so that a failure can be clicked. */
function offending(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.text
      .split("\n")
      .map((line, index) => ({ line, place: `${file.path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place} ${line.trim()}`),
  );
}

function inFolders(folders: readonly string[]): SourceFile[] {
  return SOURCES.filter((file) => folders.some((folder) => file.path.startsWith(`${folder}/`)));
}

describe("who may import whom", () => {
  it("is decided for every folder", () => {
    const layers = new Set(LAYERED.map((file) => layerOf(file.path) ?? file.path));
    const undecided = [...layers].filter((layer) => LAYERS[isNoun(layer) ? "components/*" : layer] === undefined);
    expect(undecided).toEqual([]);
  });

  it("names no folder that is not there", () => {
    const layers = new Set(LAYERED.map((file) => layerOf(file.path)));
    const named = [...Object.keys(LAYERS), ...SHARED_NOUNS, ...Object.entries(PARTS).flat(2), ...SERVER_FOLDERS];
    expect(named.filter((layer) => layer !== "components/*" && !layers.has(layer))).toEqual([]);
  });

  it("is kept by every import line", () => {
    const broken = LAYERED.flatMap((file) =>
      file.imports.flatMap((target) => {
        const from = layerOf(file.path);
        const to = layerOf(target);
        return from !== null && to !== null && !mayImport(from, to) ? [`${file.path} imports ${target}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("keeps lib/domain free of every package and of Node", () => {
    const foreign = inFolders(["lib/domain"]).flatMap((file) =>
      file.imports.filter((target) => layerOf(target) === null).map((target) => `${file.path} imports ${target}`),
    );
    expect(foreign).toEqual([]);
  });

  it("keeps each of these packages in its home", () => {
    const astray = LAYERED.flatMap((file) =>
      Object.entries(PACKAGE_HOMES).flatMap(([name, homes]) => {
        const isHome = homes.includes(layerOf(file.path) ?? "");
        const used = file.imports.filter(
          (target) => target === name || target.startsWith(name.endsWith("/") ? name : `${name}/`),
        );
        return isHome ? [] : used.map((target) => `${file.path} imports ${target}`);
      }),
    );
    expect(astray).toEqual([]);
  });

  it("reads import lines of every kind", () => {
    const text = [
      'import "a";',
      'import b from "b";',
      'import {\n  c,\n  type D,\n} from "c";',
      'import type { E } from "d";',
      'export { f } from "e";',
      'export * from "f";',
      'const g = await import("g");',
    ].join("\n");
    expect(importsIn(text)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
  });
});

describe("what runs on the server only", () => {
  it("says so in its first import", () => {
    const unmarked = [...inFolders(SERVER_FOLDERS), ...SOURCES.filter((file) => file.path === ACTION_WRAPPER)]
      .filter((file) => !NOT_SECRET.includes(file.path) && file.imports[0] !== "server-only")
      .map((file) => file.path);
    expect(unmarked).toEqual([]);
  });

  it("is never imported by a client component", () => {
    const secret = [...SERVER_FOLDERS, "lib/env"];
    const leaking = SOURCES.filter((file) => /^\s*"use client"/m.test(file.text)).flatMap((file) =>
      file.imports
        .filter((target) => secret.includes(layerOf(target) ?? "") || target === "server-only")
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(leaking).toEqual([]);
  });
});

describe("server actions", () => {
  // The files are loaded for real: what answers on the network is the value, not the line that spells it.
  const modules = import.meta.glob<Record<string, unknown>>(["/lib/actions/*.ts", "!/lib/actions/define-action.ts"]);

  it.each(Object.keys(modules))("%s exports nothing but actions made by the wrapper", async (path) => {
    const exported = Object.entries((await modules[path]?.()) ?? {});
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter(([, value]) => !isAction(value)).map(([name]) => name)).toEqual([]);
    expect(exported.map(([name]) => name).filter((name) => !/(Action|Query)$/.test(name))).toEqual([]);
  });

  it("live in lib/actions, and every file there is marked as such", () => {
    const isMarked = (file: SourceFile) => /^\s*["']use server["']/m.test(file.text);
    const outside = SOURCES.filter((file) => isMarked(file) && layerOf(file.path) !== "lib/actions");
    const unmarked = inFolders(["lib/actions"]).filter((file) => file.path !== ACTION_WRAPPER && !isMarked(file));
    expect([...outside, ...unmarked].map((file) => file.path)).toEqual([]);
  });
});

describe("files and names", () => {
  it("re-export nothing: a name has one place to be imported from", () => {
    const barrel = /^\s*export\s+(type\s+)?(\*|\{[^}]*\}\s*from\b)/m;
    expect(LAYERED.filter((file) => barrel.test(file.text)).map((file) => file.path)).toEqual([]);
    expect(SOURCES.filter((file) => /^index\.tsx?$/.test(basename(file.path))).map((file) => file.path)).toEqual([]);
  });

  it("have no drawer for everything", () => {
    const drawer = /(^|[-.])(utils?|helpers?|misc|common|shared|stuff)(\.|$)/;
    expect(SOURCES.filter((file) => drawer.test(basename(file.path))).map((file) => file.path)).toEqual([]);
  });

  it("are written in kebab-case", () => {
    const odd = SOURCES.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(basename(file.path)));
    expect(odd.map((file) => file.path)).toEqual([]);
  });

  it("export by name, but where Next asks for a default", () => {
    const files = LAYERED.filter(
      (file) => !/^app\/.*\/?(page|layout|template|loading|error|global-error|not-found|default)\.tsx$/.test(file.path),
    );
    expect(offending(files, /^export default/)).toEqual([]);
  });
});

describe("time", () => {
  it("is formatted in lib/time only", () => {
    const files = LAYERED.filter((file) => layerOf(file.path) !== "lib/time");
    const formatting =
      /\.toLocale(Date|Time)?String\(|Intl\.(RelativeTime|Duration)Format|Intl\.DateTimeFormat\((?!\)\.resolvedOptions\(\)\.timeZone)|\.to(Date|Time|UTC)String\(/;
    expect(offending(files, formatting)).toEqual([]);
  });

  it("is never read in the zone of the machine", () => {
    expect(offending(LAYERED, /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/)).toEqual([]);
  });

  it("is a parameter of every rule and every query: the clock and chance stay outside", () => {
    const files = inFolders(["lib/domain", "lib/data", "lib/formats", "lib/time", "lib/schemas"]);
    expect(offending(files, /\bDate\.now\(|new Date\(\s*\)|Math\.random\(/)).toEqual([]);
    expect(offending(inFolders(["lib/domain"]), /randomUUID|crypto\./)).toEqual([]);
  });
});
