import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const CLOCK_TICKS_PER_SECOND = 100;

/** How a server ended: its exit code, null when a signal ended it. */
type Ending = Promise<number | null>;

/** The production server in a process of its own, started as people start it. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly address: string;
  /** Every line it wrote so far, to its output and to its error output. */
  readonly lines: readonly string[];
  /** Settled when it and all its children have ended. */
  readonly ended: Ending;

  private constructor(child: ChildProcess, port: number, lines: readonly string[], ended: Ending) {
    this.#child = child;
    this.address = `http://localhost:${port}`;
    this.lines = lines;
    this.ended = ended;
  }

  /**
   * Settles when it answers; throws what it said when it ended instead.
   *
   * @param settings beside the folder and the port; the database is a file in the folder unless they name another
   */
  static async start(
    dataDir: string,
    port: number,
    settings: Record<string, string | undefined> = {},
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(process.cwd(), "scripts", "start.mjs")], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: "", NEXTAUTH_URL: "", ...settings },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that all of it can be killed at once.
      detached: true,
    });
    const lines: string[] = [];
    const ended: Ending = once(child, "close").then(([code]) => code);
    const server = new ServerProcess(child, port, lines, ended);
    const killWithUs = () => server.kill();
    process.once("exit", killWithUs);
    void ended.then(() => process.off("exit", killWithUs));
    const ready = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on("line", (line) => {
          lines.push(line);
          if (line.startsWith("Talkback is ready")) resolve();
        });
      }
    });
    const failed = ended.then((code) => {
      throw new Error(`The server stopped with code ${code}:\n${lines.join("\n")}`);
    });
    await Promise.race([ready, failed]);
    failed.catch(() => {});
    return server;
  }

  /** Asks it to stop. */
  stop(signal: "SIGTERM" | "SIGINT" = "SIGTERM"): Ending {
    this.#child.kill(signal);
    return this.ended;
  }

  /** Kills it and all its children, as kill -9 does. */
  kill(): Ending {
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, "SIGKILL");
    } catch {
      // All of them have ended.
    }
    return this.ended;
  }

  /** Milliseconds of processor time that the server and all its children have used so far. Linux only. */
  cpuMs(): number {
    const parents = new Map<number, { parent: number; ticks: number }>();
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const text = readFileSync(`/proc/${name}/stat`, "utf8");
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        const ticks = Number(fields[11]) + Number(fields[12]);
        parents.set(Number(name), { parent: Number(fields[1]), ticks });
      } catch {
        // It ended while we looked.
      }
    }
    const isOurs = (id: number): boolean =>
      id === this.#child.pid || (parents.has(id) && id > 1 && isOurs(parents.get(id)?.parent ?? 0));
    const ticks = [...parents].filter(([id]) => isOurs(id)).reduce((sum, [, one]) => sum + one.ticks, 0);
    return (ticks * 1000) / CLOCK_TICKS_PER_SECOND;
  }
}
