import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { MadeAccount, MadeStudio, MakerAnswer, MakerRequest, MemberRequest, StudioRequest } from "./studio-maker";

/** The other end of studio-maker.ts: asks, and gets the answers in the order of the questions. */
export class MakerProcess {
  readonly #child: ChildProcess;
  readonly #waiting: { resolve(answer: unknown): void; reject(error: Error): void }[] = [];

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
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: process.env.E2E_DATABASE_URL ?? "", NEXTAUTH_URL: "" },
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    if (!this.#child.stdout) throw new Error("The studio maker has no output.");
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#settle(JSON.parse(line)));
    this.#child.once("exit", (code) => {
      for (const { reject } of this.#waiting.splice(0))
        reject(new Error(`The studio maker stopped with code ${code}.`));
    });
  }

  /** A studio with one account. */
  makeStudio(request: StudioRequest): Promise<MadeStudio> {
    return this.#ask({ kind: "studio", ...request });
  }

  /** One more account in a studio. */
  addMember(request: MemberRequest): Promise<MadeAccount> {
    return this.#ask({ kind: "member", ...request });
  }

  /** One hash over all rows of a studio's plan and history: equal ones mean that nothing was written. */
  fingerprint(studioId: string): Promise<string> {
    return this.#ask({ kind: "fingerprint", studioId });
  }

  stop(): void {
    this.#child.stdin?.end();
  }

  #ask<Value>(request: MakerRequest): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#child.exitCode !== null) return reject(new Error("The studio maker has stopped."));
      this.#waiting.push({ resolve: (answer) => resolve(answer as Value), reject });
      this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    });
  }

  #settle(answer: MakerAnswer): void {
    const asked = this.#waiting.shift();
    if ("fault" in answer) asked?.reject(new Error(answer.fault));
    else asked?.resolve(answer.value);
  }
}
