import { readSettings } from "../setup/settings.mjs";

// What a container asks itself: exit code 0 when the server is ready, 1 when it is not, with its reason.
const { port } = readSettings(process.env);
try {
  const answer = await fetch(`http://localhost:${port}/api/health/ready`);
  console.log(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.log(`The server does not answer on port ${port} (${error instanceof Error ? error.message : error}).`);
  process.exitCode = 1;
}
