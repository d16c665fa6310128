import { startPostgresql } from "./postgresql.mjs";

/**
 * The PostgreSQL server of the tests: the one named by TEST_DATABASE_URL, whose user may make databases, else one of
 * our own.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openTestPostgresql(say) {
  const named = process.env.TEST_DATABASE_URL;
  return named ? { url: named, stop: async () => {} } : startPostgresql(say);
}
