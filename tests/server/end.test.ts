import { existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canConnect } from "@/scripts/setup/running-servers.mjs";
import { personInput } from "../setup/built-action";
import { RunningStudio } from "../setup/running-studio";
import { holdFile } from "./held-file";

let studio: RunningStudio;

beforeEach(async () => {
  studio = await RunningStudio.make();
});

afterEach(() => studio.remove());

function storedNames(): string[] {
  const connection = new Sqlite(studio.file, { readonly: true });
  try {
    return connection.prepare<[], string>(`SELECT "name" FROM "Person"`).pluck().all();
  } finally {
    connection.close();
  }
}

const besideFile = () => ["-wal", "-shm"].filter((end) => existsSync(`${studio.file}${end}`));

async function untilRefused(): Promise<void> {
  const port = Number(new URL(studio.address).port);
  while (await canConnect(port)) await new Promise((resolve) => setImmediate(resolve));
}

describe("a server that is told to stop", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "by %s finishes the write in progress, and leaves one whole file behind",
    async (signal) => {
      const server = await studio.start();
      const held = holdFile(studio.file);
      const write = studio.act("addPersonAction", personInput("Ana Reyes"));
      // The write has arrived when the server knows of it: the next request is answered, and it is not.
      await studio.get("/api/auth/csrf");
      const ended = server.stop(signal);
      await untilRefused();
      held.release();
      expect((await write).outcome).toBe("OK");
      expect(await ended).toBe(0);
      // First: whoever reads the file brings a log of their own.
      expect(besideFile()).toEqual([]);
      expect(storedNames()).toEqual(["Ana Reyes"]);
    },
  );

  test("waits for no open page: its stream is ended", async () => {
    const server = await studio.start();
    const stream = await studio.get("/api/live");
    expect(stream.status).toBe(200);
    const asked = performance.now();
    expect(await server.stop()).toBe(0);
    await stream.text();
    expect(performance.now() - asked).toBeLessThan(3000);
  });

  test("a second time ends at once, and nothing acknowledged is lost", async () => {
    const server = await studio.start();
    expect((await studio.act("addPersonAction", personInput("Ben Okoye"))).outcome).toBe("OK");
    const held = holdFile(studio.file);
    const write = studio.act("addPersonAction", personInput("Ana Reyes")).catch(() => null);
    await studio.get("/api/auth/csrf");
    void server.stop();
    await untilRefused();
    await new Promise((resolve) => setTimeout(resolve, 600));
    const asked = performance.now();
    expect(await server.stop()).toBe(1);
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(server.lines.at(-1)).toBe("The server was ended by force before it was done. What was saved is safe.");
    expect(await write).toBeNull();
    held.release();
    expect(storedNames()).toEqual(["Ben Okoye"]);
  });
});
