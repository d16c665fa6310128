import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paths, safeNext } from "@/lib/paths";

describe("internal addresses", () => {
  it("encode ids and leave empty filters out", () => {
    expect(paths.project("a/b?c")).toBe("/projects/a%2Fb%3Fc");
    expect(paths.project("p1", "songs")).toBe("/projects/p1?tab=songs");
    expect(paths.coverage({ project: "p 1", role: null, open: true, q: "" })).toBe("/coverage?project=p+1&open=true");
    expect(paths.signIn("/projects?x=1")).toBe("/sign-in?next=%2Fprojects%3Fx%3D1");
  });

  it("after sign-in never lead to another site", () => {
    const hostile = fc.array(
      fc.constantFrom("/", "\\", "\t", "\n", "evil.example", ":", "@", "%2F", ".", "?", "#", "http:"),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join("")),
          hostile.map((parts) => `/${parts.join("")}`),
          fc.string(),
        ),
        (next) => {
          const path = safeNext(next);
          expect(path.startsWith("/")).toBe(true);
          expect(new URL(path, "https://talkback.test").origin).toBe("https://talkback.test");
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each(["/", "/projects/p1?tab=songs#top", "/sessions/é"])("after sign-in lead back to %s", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "projects",
    "",
    null,
    undefined,
  ])("after sign-in lead to Today instead of %j", (next) => {
    expect(safeNext(next)).toBe("/");
  });
});
