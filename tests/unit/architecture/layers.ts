/**
 * Who may import whom, closed by default: what is not listed here is forbidden. The test beside this file reads every
 * import line, types included, and holds it to this table. A new folder gets a row first.
 *
 * A layer is named by its folder. Files of one layer may always import each other, but for `components`, where every
 * noun is a layer of its own. Tests and scripts may import anything and have no row.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  "lib/domain": [],
  "lib/schemas": ["lib/domain", "lib/time"],
  "lib/time": ["lib/domain"],
  "lib/paths": ["lib/domain"],
  // Without packages, for it is read before any is installed.
  "lib/settings": [],
  "lib/env": ["lib/settings"],
  // What is known of the request in progress, and the lines about it.
  "lib/logs": ["lib/domain", "lib/env"],
  "lib/formats": ["lib/domain", "lib/time"],
  // The demo studio that people load is the seed, made by the same builders. The history says times as clocks show them.
  "lib/data": ["lib/domain", "lib/env", "lib/logs", "lib/time", "generated", "prisma"],
  // Asks other people's computers for calendars: the only code that sends a request of its own.
  "lib/calendars": ["lib/domain", "lib/data", "lib/env", "lib/formats"],
  "lib/auth": ["lib/domain", "lib/data", "lib/env", "lib/logs", "lib/paths"],
  "lib/loaders": ["lib/domain", "lib/schemas", "lib/data", "lib/auth", "lib/time", "lib/paths"],
  // A query is an action that asks: it gates like one and reads through the loaders. Imports parse through formats.
  "lib/actions": [
    "lib/domain",
    "lib/schemas",
    "lib/data",
    "lib/auth",
    "lib/loaders",
    "lib/calendars",
    "lib/formats",
    "lib/logs",
    "lib/time",
    "lib/paths",
  ],
  "components/ui": [],
  // A dry run reads its file in the browser, by the same code as the server.
  "components/*": [
    "lib/domain",
    "lib/schemas",
    "lib/formats",
    "lib/time",
    "lib/paths",
    "lib/actions",
    "components/ui",
    "shared",
  ],
  // A page reads the query of its own address by its schema, then asks its one loader.
  app: ["lib/schemas", "lib/loaders", "lib/actions", "components/*", "lib/time", "lib/paths"],
  "app/api": ["lib/loaders", "lib/data", "lib/auth", "lib/formats", "lib/time"],
  // The process around the pages: how it starts, ends and logs. Only instrumentation.ts starts it.
  "lib/server": ["lib/calendars", "lib/data", "lib/domain", "lib/env", "lib/logs"],
  instrumentation: ["lib/server"],
  proxy: ["lib/auth", "lib/env", "lib/paths"],
  prisma: ["lib/domain", "lib/time", "generated"],
};

/**
 * Nouns whose pieces every other noun may show: coverage and calls draw who does what, history takes a write back,
 * the frame holds the panels, time has what several screens say and ask about hours. Everything else meets on a page, or
 * is part of what is shown.
 */
export const SHARED_NOUNS: readonly string[] = [
  "components/busy-calendars",
  "components/calls",
  "components/coverage",
  "components/frame",
  "components/history",
  "components/time",
];

/** What a noun is made of: it may show its parts, and a part never knows the whole. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  "components/me": ["components/availability"],
  "components/people": ["components/availability"],
  "components/projects": ["components/songs", "components/studio-sessions", "components/tasks"],
  "components/songs": ["components/tasks"],
  "components/timeline": ["components/studio-sessions"],
  "components/studio-sessions": ["components/tasks"],
  "components/today": ["components/studio-sessions"],
};

/** Packages with one home. A package that is not listed may be used by every layer but lib/domain. */
export const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  "@prisma/": ["lib/data"],
  "better-sqlite3": ["lib/data"],
  pg: ["lib/data"],
  pino: ["lib/logs"],
  "@opentelemetry/": ["lib/server"],
  "next-auth": ["lib/auth", "app/api", "components/entry"],
  "@node-rs/argon2": ["lib/auth"],
  "react-aria-components": ["components/ui", "components/frame"],
  "temporal-polyfill": ["lib/time"],
  "rrule-temporal": ["lib/time"],
  papaparse: ["lib/formats"],
  "@fullcalendar/": ["components/calendar"],
  "ical.js": ["lib/formats"],
  "ipaddr.js": ["lib/calendars"],
};

/** Folders whose every file starts with `import "server-only"`: they hold scopes, secrets or rows. */
export const SERVER_FOLDERS: readonly string[] = [
  "lib/auth",
  "lib/calendars",
  "lib/data",
  "lib/loaders",
  "lib/logs",
  "lib/server",
];

/** Files that live among server files without being secret. */
export const NOT_SECRET: readonly string[] = ["lib/auth/path-header.ts", "lib/server/untyped-packages.d.ts"];

/** The only way to make a server action; beside it, the folder holds nothing but actions. */
export const ACTION_WRAPPER = "lib/actions/define-action.ts";
