import { ensureBuild } from "@/scripts/setup/build.mjs";

/** Makes the build that the servers of these tests serve, unless it is there. */
export async function setup(): Promise<void> {
  await ensureBuild(console.log);
}
