import { ensureDistDir } from "./setup/dist-dir.mjs";
import { runCommand } from "./setup/fault.mjs";
import { prepareLaunch } from "./setup/launch.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { runServer } from "./setup/server.mjs";

// npm run dev
await runCommand(async () => {
  requireNode();
  const { port, env, address } = await prepareLaunch(console.log);
  ensureDistDir();
  await runServer("dev", {
    port,
    env: { ...env, NODE_ENV: "development" },
    onReady: () => console.log(`Talkback (development): ${address}`),
  });
});
