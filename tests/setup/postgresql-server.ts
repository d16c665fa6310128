import { openTestPostgresql } from "@/scripts/setup/test-postgresql.mjs";

/** One server for a run; each test makes databases of its own on it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { url, stop } = await openTestPostgresql(console.log);
  process.env.TEST_DATABASE_URL = url;
  return stop;
}
