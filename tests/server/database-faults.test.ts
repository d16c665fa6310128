import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { type PostgresqlServer, startPostgresql } from "@/scripts/setup/postgresql.mjs";
import { makeTestDatabase } from "@/scripts/setup/test-postgresql.mjs";
import { personInput } from "../setup/built-action";
import { damageFile } from "../setup/damaged-file";
import { RunningStudio } from "../setup/running-studio";

let studio: RunningStudio | undefined;

afterEach(async () => {
  await studio?.remove();
  studio = undefined;
});

async function expectPage(at: RunningStudio, sentence: string): Promise<void> {
  const page = await fetch(`${at.address}/people`, { headers: { cookie: at.cookie, accept: "text/html" } });
  expect(page.status).toBe(503);
  expect(page.headers.get("retry-after")).toBe("5");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  const text = await page.text();
  expect(text).toContain(`<p>${sentence}</p>`);
  expect(text).not.toContain(at.folder);
}

async function expectReady(at: RunningStudio, sentence: string): Promise<void> {
  for (;;) {
    const ready = await fetch(`${at.address}/api/health/ready`);
    const { checks } = await ready.json();
    if (ready.status === 200) continue;
    expect(checks[0]).toEqual({ name: "database", ok: false, message: sentence });
    return;
  }
}

async function expectRefused(at: RunningStudio, sentence: string): Promise<void> {
  const answer = await at.act("addPersonAction", personInput("Ana Reyes"));
  expect(answer.outcome).toBe("DATABASE");
  expect(answer.text).toContain(sentence);
}

async function expectWorking(at: RunningStudio): Promise<void> {
  // The first request after it may still find a connection that is dead.
  for (let status = 0; status !== 200; ) status = (await at.get("/people")).status;
  expect((await at.act("addPersonAction", personInput("Ana Reyes"))).outcome).toBe("OK");
  const page = await (await at.get("/people")).text();
  // Once in the list and not twice: what was refused left nothing.
  expect(page).toContain("Ana Reyes");
}

describe("a running server on PostgreSQL", () => {
  let server: PostgresqlServer;
  let database: { url: string; remove(): Promise<void> };

  beforeAll(async () => {
    server = await startPostgresql(console.log);
  });

  afterAll(() => server.stop());

  async function onServer(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  const endConnections = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'planner'";

  async function open(): Promise<RunningStudio> {
    database = await makeTestDatabase(server.url);
    const name = new URL(database.url).pathname.slice(1);
    await onServer(
      "DROP ROLE IF EXISTS planner",
      "CREATE ROLE planner LOGIN PASSWORD 'right'",
      `ALTER DATABASE ${name} OWNER TO planner`,
    );
    const url = new URL(database.url);
    url.username = "planner";
    url.password = "right";
    studio = await RunningStudio.make(url.href);
    await studio.start();
    return studio;
  }

  afterEach(async () => {
    await studio?.remove();
    await database.remove();
  });

  test("that stops says so on pages, to actions and when asked whether it is ready, and goes on when it is back", async () => {
    const at = await open();
    await server.crash();
    await expectPage(at, DATABASE_FAULTS.UNREACHABLE);
    await expectReady(at, DATABASE_FAULTS.UNREACHABLE);
    await expectRefused(at, DATABASE_FAULTS.UNREACHABLE);
    await server.restart();
    await expectWorking(at);
  });

  test("that no longer takes the password says so, and goes on when it does", async () => {
    const at = await open();
    await onServer("ALTER ROLE planner PASSWORD 'other'", endConnections);
    await expectReady(at, DATABASE_FAULTS.REFUSED);
    await expectPage(at, DATABASE_FAULTS.REFUSED);
    await expectRefused(at, DATABASE_FAULTS.REFUSED);
    await onServer("ALTER ROLE planner PASSWORD 'right'");
    await expectWorking(at);
  });

  test("that takes no writes refuses them with the cause, still shows pages, and goes on when it takes them", async () => {
    const at = await open();
    await onServer("ALTER ROLE planner SET default_transaction_read_only = on", endConnections);
    await expectReady(at, DATABASE_FAULTS.STANDBY);
    await expectRefused(at, DATABASE_FAULTS.STANDBY);
    expect((await at.get("/people")).status).toBe(200);
    await onServer("ALTER ROLE planner RESET default_transaction_read_only", endConnections);
    await expectWorking(at);
  });
});

describe("a running server on a file", () => {
  test("that is damaged says so on pages and when asked whether it is ready", async () => {
    studio = await RunningStudio.make();
    const first = await studio.start();
    await first.stop();
    // Started again, so that it has read nothing yet.
    await studio.start();
    // Everything but the list of tables.
    damageFile(studio.file, 4096);
    await expectPage(studio, DATABASE_FAULTS.DAMAGED);
    await expectReady(studio, DATABASE_FAULTS.DAMAGED);
  });
});
