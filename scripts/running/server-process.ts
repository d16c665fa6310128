import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CLOCK_TICKS_PER_SECOND = 100;

/** The production server in a process of its own, started as people start it. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly address: string;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.address = `http://localhost:${port}`;
  }

  /** @param settings beside the folder and the port; the database is a file in the folder unless they name another */
  static start(dataDir: string, port: number, settings: Record<string, string> = {}): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(process.cwd(), "scripts", "start.mjs")], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: "", NEXTAUTH_URL: "", ...settings },
      stdio: ["ignore", "pipe", "inherit"],
    });
    return new Promise((resolve, reject) => {
      child.on("exit", (code) => reject(new Error(`The server stopped with code ${code}.`)));
      child.stdout?.on("data", (text: Buffer) => {
        if (String(text).includes("Talkback is ready")) resolve(new ServerProcess(child, port));
      });
    });
  }

  stop(): void {
    this.#child.removeAllListeners("exit");
    this.#child.kill("SIGTERM");
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
