import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkHealth } from "@/lib/data/health";
import { openStudio, type TestStudio } from "../../setup/open-studio";

let studio: TestStudio;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "talkback-health-"));
  process.env.DATA_DIR = folder;
  studio = await openStudio();
});

afterEach(async () => {
  await studio.remove();
  delete process.env.DATA_DIR;
  rmSync(folder, { recursive: true, force: true });
});

test("a database counts as well while one long write makes the look at it wait", async () => {
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const write = studio.write(async () => isOver);
  const first = checkHealth();
  expect(checkHealth()).toBe(first);
  expect((await first).find((check) => check.name === "database")).toEqual({ name: "database", ok: true });
  end();
  await write;
});
