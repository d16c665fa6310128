import { randomUUID } from "node:crypto";
import pg from "pg";
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

/**
 * A database of its own on that server.
 *
 * @param {string} serverUrl
 * @param {(server: pg.Client) => Promise<string | undefined>} [findTemplate] name of the database that it copies
 * @returns {Promise<{ url: string, remove: () => Promise<void> }>}
 */
export async function makeTestDatabase(serverUrl, findTemplate = async () => undefined) {
  const name = `talkback_test_${randomUUID().replaceAll("-", "")}`;
  await withServer(serverUrl, async (server) => {
    const template = await findTemplate(server);
    await server.query(template ? `CREATE DATABASE ${name} TEMPLATE ${template}` : `CREATE DATABASE ${name}`);
  });
  return {
    url: databaseUrl(serverUrl, name),
    remove: () => withServer(serverUrl, (server) => dropDatabase(server, name)),
  };
}

/**
 * @param {string} serverUrl
 * @param {string} name of a database on the same server
 */
export function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * @param {pg.Client} server
 * @param {string} name
 */
export async function dropDatabase(server, name) {
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/**
 * @param {string} url
 * @param {(server: pg.Client) => Promise<void>} work
 */
async function withServer(url, work) {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
