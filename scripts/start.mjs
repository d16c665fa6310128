import { isAssembled } from "./setup/assembled.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { runCommand } from "./setup/fault.mjs";
import { prepareLaunch } from "./setup/launch.mjs";
import { backUpNightly } from "./setup/nightly-backup.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { endWithNpm } from "./setup/npm-parent.mjs";
import { runServer } from "./setup/server.mjs";
import { readSettings } from "./setup/settings.mjs";

// npm start
await runCommand(async () => {
  requireNode();
  endWithNpm();
  const { port, env, address } = await prepareLaunch(console.log);
  if (!isAssembled) await ensureBuild(console.log);
  const { backupAt, backupKeep } = readSettings(process.env);
  const endBackups =
    backupAt === undefined ? () => {} : backUpNightly({ at: backupAt, keep: backupKeep, env, say: console.log });
  await runServer("start", {
    port,
    env: { ...env, NODE_ENV: "production" },
    onReady: () => console.log(`Talkback is ready. Open ${address}`),
  }).finally(endBackups);
});
