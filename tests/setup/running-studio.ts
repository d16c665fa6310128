import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/lib/data/database";
import { foundStudioFor } from "@/scripts/accounts/studio-owner";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { ServerProcess } from "@/scripts/running/server-process";
import { signIn } from "@/scripts/running/sign-in";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { withDataLayer } from "../proofs/proof-studio";
import { type ActionAnswer, callBuiltAction } from "./built-action";

const OWNER = { name: "Robin Hale", email: "robin@talkback.example" };
const STUDIO = { name: "Quiet Room Studios", timeZone: "Europe/London" };

/** A data folder with a studio in its database, and the production server on it, started and ended at will. */
export class RunningStudio {
  readonly folder: string;
  readonly file: string;
  readonly url: string;
  #password = "";
  #port = 0;
  #server: ServerProcess | undefined;
  /** Value of the Cookie header of its owner. */
  cookie = "";

  private constructor(url: string | undefined, folder: string) {
    this.folder = folder;
    this.file = join(folder, "talkback.db");
    this.url = url ?? `file:${this.file}`;
  }

  /**
   * @param url of the database; a file in the folder when left out
   * @param folder for its data; removed with it
   */
  static async make(url?: string, folder = mkdtempSync(join(tmpdir(), "talkback-server-"))): Promise<RunningStudio> {
    const studio = new RunningStudio(url, folder);
    await deployMigrations(studio.url);
    const database = openDatabase(studio.url);
    const { password } = await withDataLayer(database, () => foundStudioFor(OWNER, STUDIO, new Date()));
    studio.#password = password;
    studio.#port = await findFreePort();
    return studio;
  }

  /** Starts it, and signs its owner in when that has not been done. */
  async start(settings: Record<string, string | undefined> = {}): Promise<ServerProcess> {
    this.#server = await ServerProcess.start(this.folder, this.#port, { DATABASE_URL: this.url, ...settings });
    if (this.cookie === "") this.cookie = await signIn(this.address, OWNER.email, this.#password);
    return this.#server;
  }

  get address(): string {
    return `http://localhost:${this.#port}`;
  }

  get password(): string {
    return this.#password;
  }

  act(name: string, input: unknown): Promise<ActionAnswer> {
    return callBuiltAction(this.address, this.cookie, name, input);
  }

  /** A page as the browser of its owner gets it. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.address}${path}`, { headers: { cookie: this.cookie, ...headers }, redirect: "manual" });
  }

  async remove(): Promise<void> {
    await this.#server?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
