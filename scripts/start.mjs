import { isAssembled } from "./setup/assembled.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { runCommand } from "./setup/fault.mjs";
import { prepareLaunch } from "./setup/launch.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { endWithNpm } from "./setup/npm-parent.mjs";
import { runServer } from "./setup/server.mjs";

// npm start
await runCommand(async () => {
  requireNode();
  endWithNpm();
  const { port, env, address } = await prepareLaunch(console.log);
  if (!isAssembled) await ensureBuild(console.log);
  await runServer("start", {
    port,
    env: { ...env, NODE_ENV: "production" },
    onReady: () => console.log(`Talkback is ready. Open ${address}`),
  });
});
