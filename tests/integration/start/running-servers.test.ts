import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findServer, noteServer } from "@/scripts/setup/running-servers.mjs";

let distDir: string;

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), "talkback-build-"));
});

afterEach(() => rmSync(distDir, { recursive: true, force: true }));

describe("a build that is served", () => {
  test("is known by its server's port, until the server stops", async () => {
    const server = createServer().listen(0, "localhost");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const forget = noteServer(distDir, port);
    try {
      expect(await findServer(distDir)).toBe(port);
      forget();
      expect(await findServer(distDir)).toBeUndefined();
    } finally {
      server.close();
    }
  });

  test("is free again when its server was killed, and the note goes", async () => {
    const server = createServer().listen(0, "localhost");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    noteServer(distDir, port);
    // No process has this number.
    const file = join(distDir, "talkback-server-99999999");
    writeFileSync(file, String(port));
    expect(await findServer(distDir)).toBeUndefined();
    expect(existsSync(file)).toBe(false);
  });

  test("is nobody's where there is no build yet", async () => {
    expect(await findServer(join(distDir, "none"))).toBeUndefined();
  });
});
