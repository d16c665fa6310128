import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ServerProcess } from "@/scripts/running/server-process";
import { personInput } from "../setup/built-action";
import { damageFile } from "../setup/damaged-file";
import { RunningStudio } from "../setup/running-studio";

let studio: RunningStudio;

beforeEach(async () => {
  studio = await RunningStudio.make();
});

afterEach(() => studio.remove());

type Line = Record<string, unknown>;

/** All that the server wrote after it was ready, which must be one JSON object a line. */
function linesOf(server: ServerProcess): Line[] {
  const ready = server.lines.findIndex((line) => line.startsWith("Talkback is ready. Open "));
  return server.lines.slice(ready + 1).map((line) => JSON.parse(line));
}

describe("a server's log", () => {
  test("has a line for every request and every action, tied by the request's id, with who asked", async () => {
    const server = await studio.start();
    const page = await studio.get("/people");
    await page.text();
    await studio.act("addPersonAction", personInput("Ana Reyes"));
    await studio.get("/people/nobody?token=s3cr3t-s3cr3t");
    await server.stop();
    const lines = linesOf(server);
    for (const line of lines)
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(info|warn|error)$/),
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        msg: expect.any(String),
      });
    const id = page.headers.get("x-request-id");
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: "request",
        requestId: id,
        method: "GET",
        route: "/people",
        status: 200,
        durationMs: expect.any(Number),
        userId: expect.any(String),
        studioId: expect.any(String),
      }),
    );
    const action = lines.find((line) => line.msg === "action");
    expect(action).toMatchObject({ action: "people.add", outcome: "OK", durationMs: expect.any(Number) });
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: "request", method: "POST", requestId: action?.requestId }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ route: "/people/[id]", status: 404 }));
  });

  test("holds no password, no cookie, no token and no key", async () => {
    const server = await studio.start({ LOG_LEVEL: "debug", NEXTAUTH_SECRET: "k3y-".repeat(10) });
    await fetch(`${studio.address}/first-run?token=s3cr3t-s3cr3t`);
    await fetch(`${studio.address}/a/s3cr3t-s3cr3t?key=s3cr3t-s3cr3t`);
    await studio.act("addPersonAction", { name: 7, password: studio.password });
    await server.stop();
    const text = server.lines.join("\n");
    const [, cookie = ""] = studio.cookie.split("talkback-sign-in=");
    for (const secret of ["s3cr3t", "k3y-k3y", studio.password, cookie.slice(0, 20)])
      expect(text).not.toContain(secret);
  });

  test("tells an error once, with its type, its stack and its cause", async () => {
    const first = await studio.start();
    await first.stop();
    const server = await studio.start();
    damageFile(studio.file, 4096);
    const page = await studio.get("/people");
    expect(page.status).toBe(503);
    await server.stop();
    const id = page.headers.get("x-request-id");
    const told = linesOf(server).filter((line) => line.requestId === id && "err" in line);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      level: "error",
      err: { type: "UnusableDatabase", stack: expect.any(String), cause: { message: expect.any(String) } },
    });
  });

  test("is for people where LOG_FORMAT says so, and tells of trouble only", async () => {
    const server = await studio.start({ LOG_FORMAT: "text" });
    await studio.get("/people");
    await server.stop();
    expect(server.lines.at(-1)).toMatch(/^Talkback is ready\. Open /);
  });
});
