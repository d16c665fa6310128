import type { Proof } from "./proof";

/** Every proof by its name on the command line. Loaded one at a time: each brings servers and programs of its own. */
export const PROOFS: Readonly<Record<string, () => Promise<{ readonly proof: Proof }>>> = {
  backup: () => import("./backup"),
  "disk-full": () => import("./disk-full"),
  edits: () => import("./edits"),
  kill: () => import("./kill"),
  "kill-server": () => import("./kill-server"),
  migrate: () => import("./migrate"),
  "power-cut": () => import("./power-cut"),
  rollback: () => import("./rollback"),
  live: () => import("./live"),
  "postgres-crash": () => import("./postgres-crash"),
  writers: () => import("./writers"),
  zones: () => import("./zones"),
};
