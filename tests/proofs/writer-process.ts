import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createInterface, type Interface } from "node:readline";
import { build } from "esbuild";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { atEnd } from "./at-end";

export interface WriterTask {
  studioId: string;
  /** how many are written; null for no end */
  count: number | null;
  /** The controls take it away: "early" says that it is saved before it is, "stock" writes past lib/data, "normal" syncs less. */
  guard: "all" | "none: early" | "none: stock" | "none: normal";
  /** moves the write-ahead log into the database after so many writes */
  checkpointEvery?: number;
}

export interface EditorTask {
  studioId: string;
  /** the people it edits */
  ids: readonly string[];
  /** how many edits it tries, by how many writers at a time */
  count: number;
  writers: number;
  seed: number;
  /** false in the control: it saves whatever became of the row since it was read */
  namesVersion: boolean;
}

/** Prisma's query compiler is WebAssembly: a process that lives for a moment gains nothing from having it optimised. */
export const SHORT_LIVED = ["--liftoff-only", "--wasm-lazy-compilation"];

type Program = "writer" | "editor" | "migrator";

const bundles = new Map<Program, Promise<string>>();

/** A program in one file, which starts several times as fast. It lies where its packages are found. */
export function bundle(program: Program): Promise<string> {
  const known = bundles.get(program);
  if (known) return known;
  // Its own for each run: two at a time would write into each other's.
  const outfile = fromRoot("generated", "proofs", `${program}-${process.pid}.mjs`);
  atEnd(() => rmSync(outfile, { force: true }));
  const made = build({
    entryPoints: [fromRoot("tests", "proofs", `${program}-program.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    external: ["better-sqlite3", "@prisma/*", "pg", "esbuild"],
  }).then(() => outfile);
  bundles.set(program, made);
  return made;
}

/** A process that writes to a database, and what it has acknowledged so far. */
export class WriterProcess {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #lines: Interface;
  readonly acknowledged: string[] = [];
  readonly refused: string[] = [];
  #faults = "";

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#closed = once(child, "close");
    const kill = atEnd(() => child.kill("SIGKILL"));
    child.once("close", kill);
    if (!child.stdout || !child.stderr) throw new Error("The writer has no output.");
    this.#lines = createInterface({ input: child.stdout });
    this.#lines.on("line", (line) => {
      if (line.startsWith("! ")) this.refused.push(line.slice(2));
      else this.acknowledged.push(line);
    });
    child.stderr.on("data", (text) => {
      this.#faults += text;
    });
  }

  /** @param wrap a program and its arguments that run the writer, such as strace */
  static start(url: string, task: WriterTask, wrap: readonly string[] = []): Promise<WriterProcess> {
    return WriterProcess.#start("writer", url, task, wrap);
  }

  /** One that edits rows that are there, and acknowledges an edit by the row's id. */
  static startEditor(url: string, task: EditorTask): Promise<WriterProcess> {
    return WriterProcess.#start("editor", url, task, []);
  }

  static async #start(program: Program, url: string, task: object, wrap: readonly string[]): Promise<WriterProcess> {
    const [command = "", ...args] = [...wrap, process.execPath, ...SHORT_LIVED, await bundle(program)];
    const env = { ...process.env, DATABASE_URL: url, WRITER_TASK: JSON.stringify(task) };
    return new WriterProcess(spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] }));
  }

  /** Waits until it has acknowledged so many writes. Throws when the process ends before. */
  async untilAcknowledged(count: number): Promise<void> {
    while (this.acknowledged.length < count) {
      await Promise.race([once(this.#lines, "line"), this.#closed]);
      if (this.#child.exitCode !== null) throw new Error(`The writer ended by itself:\n${this.#faults}`);
    }
  }

  /** As pulling the plug of the process: nothing of its own runs any more. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#closed;
  }

  /** Waits for its end; its complaints, empty when all went well. */
  async end(): Promise<string> {
    await this.#closed;
    return this.#child.exitCode === 0 ? "" : this.#faults || `exit code ${this.#child.exitCode}`;
  }
}
