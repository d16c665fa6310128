import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { fromRoot } from "@/scripts/setup/root.mjs";

const module = pathToFileURL(fromRoot("scripts", "setup", "npm-parent.mjs"));

/** Says that it is there, and a while later that it is still there. */
const server = `
  import { endWithNpm } from ${JSON.stringify(module)};
  endWithNpm();
  console.log("started");
  setTimeout(() => console.log("went on"), 4000);
`;

/** Stands between npm and the server, as the shell does. */
const shell = `
  const { spawn } = require("node:child_process");
  spawn(process.execPath, ["--input-type=module", "--eval", process.env.SERVER], { stdio: "inherit" });
`;

/** What a server says whose parent is killed as soon as it has started, until it ends. */
async function saidWithoutParent(env: Record<string, string>): Promise<string[]> {
  const { npm_lifecycle_event: _, ...own } = process.env;
  const parent = spawn(process.execPath, ["--eval", shell], {
    env: { ...own, SERVER: server, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  createInterface({ input: parent.stdout }).on("line", (line) => {
    lines.push(line);
    parent.kill("SIGKILL");
  });
  // The server holds the output open.
  await once(parent, "close");
  return lines;
}

test.skipIf(process.platform === "win32")(
  "a server that npm started stops when npm is gone, and no other",
  async () => {
    const [byNpm, byHand] = await Promise.all([
      saidWithoutParent({ npm_lifecycle_event: "start" }),
      saidWithoutParent({}),
    ]);
    expect(byNpm).toEqual(["started"]);
    expect(byHand).toEqual(["started", "went on"]);
  },
);
