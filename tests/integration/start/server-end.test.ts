import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { fromRoot } from "@/scripts/setup/root.mjs";

/** A port on which nothing answers. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("a server that is killed before it answers ends the command too, with the signal in the sentence", async () => {
  const killsItself = `--import=data:text/javascript,${encodeURIComponent('process.kill(process.pid, "SIGKILL")')}`;
  const options = `{ port: ${await freePort()}, env: { NODE_OPTIONS: ${JSON.stringify(killsItself)} }, onReady() {} }`;
  const setup = (name: string) => JSON.stringify(pathToFileURL(fromRoot("scripts", "setup", name)).href);
  const command = spawn(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { runCommand } from ${setup("fault.mjs")};
       import { runServer } from ${setup("server.mjs")};
       await runCommand(() => runServer("dev", ${options}));`,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  command.stderr.on("data", (chunk) => {
    said += chunk;
  });
  try {
    const [code] = await once(command, "close");
    expect({ code, said: said.trim() }).toEqual({
      code: 1,
      said: "The server was ended from outside, by the signal SIGKILL.",
    });
  } finally {
    command.kill("SIGKILL");
  }
});
