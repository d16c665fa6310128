import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { MadeStudio, StudioRequest } from "./studio-maker";

/** The other end of studio-maker.ts. */
export class MakerProcess {
  readonly #child: ChildProcess;
  readonly #answers: ((line: string) => void)[] = [];

  constructor() {
    const root = process.cwd();
    const dataDir = process.env.E2E_DATA_DIR ?? "";
    this.#child = spawn(
      process.execPath,
      [
        join(root, "node_modules", "tsx", "dist", "cli.mjs"),
        "--conditions=react-server",
        join(root, "tests", "e2e", "setup", "studio-maker.ts"),
      ],
      {
        cwd: root,
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", NEXTAUTH_URL: "" },
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    if (!this.#child.stdout) throw new Error("The studio maker has no output.");
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#answers.shift()?.(line));
  }

  make(request: StudioRequest): Promise<MadeStudio> {
    return new Promise((resolve, reject) => {
      this.#answers.push((line) => resolve(JSON.parse(line) as MadeStudio));
      this.#child.once("exit", (code) => reject(new Error(`The studio maker stopped with code ${code}.`)));
      this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    });
  }

  stop(): void {
    this.#child.stdin?.end();
  }
}
