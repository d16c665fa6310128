import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { distDir } from "@/scripts/setup/dist-dir.mjs";
import { RunningStudio } from "../setup/running-studio";

let studio: RunningStudio;

beforeAll(async () => {
  studio = await RunningStudio.make();
  await studio.start();
});

afterAll(() => studio.remove());

const accepting = (encodings: string) => ({ "accept-encoding": encodings });

/** The addresses of the scripts and styles of a page. */
async function filesOfPage(): Promise<string[]> {
  const html = await (await studio.get("/people")).text();
  return [...new Set(html.match(/\/_next\/static\/[^"\\?]+\.(js|css)/g))];
}

describe("what a browser is sent", () => {
  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", null],
  ])("is a page in the smallest form that it reads: %s", async (accepted, sent) => {
    const page = await studio.get("/people", accepting(accepted));
    expect(page.headers.get("content-encoding")).toBe(sent);
    expect(page.headers.get("vary")).toMatch(/accept-encoding/i);
    expect(await page.text()).toMatch(/<\/html>/);
  });

  test("are scripts and styles as they were compressed when they were built, the same to every browser", async () => {
    const files = await filesOfPage();
    expect(files.some((file) => file.endsWith(".css"))).toBe(true);
    for (const file of files) {
      const plain = await studio.get(file, accepting("identity"));
      const small = await studio.get(file, accepting("gzip, deflate, br"));
      expect(await small.text()).toBe(await plain.text());
      for (const name of ["cache-control", "content-type", "x-content-type-options"])
        expect(small.headers.get(name)).toBe(plain.headers.get(name));
      const built = join(distDir(), file.replace("/_next/", ""));
      if (!existsSync(`${built}.br`)) continue;
      expect(small.headers.get("content-encoding")).toBe("br");
      expect(small.headers.get("vary")).toMatch(/accept-encoding/i);
      expect(Number(small.headers.get("content-length"))).toBe(statSync(`${built}.br`).size);
    }
    expect(
      files.filter((file) => existsSync(join(distDir(), `${file.replace("/_next/", "")}.br`))).length,
    ).toBeGreaterThan(10);
  });

  test("is of a built file what a browser without brotli reads", async () => {
    const [file = ""] = await filesOfPage();
    const response = await studio.get(file, accepting("gzip"));
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(await (await studio.get(file, accepting("identity"))).text());
  });

  test("are the words of a page that follows as they are", async () => {
    const stream = await studio.get("/api/live", accepting("gzip, deflate, br"));
    expect(stream.headers.get("content-encoding")).toBeNull();
    await stream.body?.cancel();
  });
});
