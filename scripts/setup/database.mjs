import { spawn } from "node:child_process";
import { commandArguments } from "./assembled.mjs";
import { Fault } from "./fault.mjs";
import { root } from "./root.mjs";

/**
 * Brings the database up to date and, while nobody has an account, makes a new set-up token.
 *
 * @param {Record<string, string | undefined>} env the settings, as the server gets them
 * @returns {Promise<{ setupToken: string | null }>}
 */
export function prepareDatabase(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, commandArguments("prepare-database"), {
      cwd: root,
      env: { ...process.env, ...env },
      // The token travels over this channel: an output could end up in a log.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      windowsHide: true,
    });
    /** @type {{ setupToken: string | null } | { fault: string } | undefined} */
    let answer;
    child.on("message", (message) => {
      answer = /** @type {{ setupToken: string | null } | { fault: string }} */ (message);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (answer && "fault" in answer) reject(new Fault(answer.fault));
      else if (code === 0 && answer) resolve(answer);
      else reject(new Fault("The database could not be made ready: the reason is above."));
    });
  });
}
