import { describe, expect, it } from "vitest";
import { destinationsFor, isCurrentDestination } from "@/components/frame/destinations";
import { PERMISSIONS } from "@/lib/domain/access-role";

const EVERYTHING = PERMISSIONS;

describe("the rail", () => {
  it("marks exactly one screen for every address under a screen", () => {
    for (const { href } of destinationsFor(EVERYTHING)) {
      for (const address of href === "/" ? ["/"] : [href, `${href}/some-id`]) {
        const marked = destinationsFor(EVERYTHING).filter((screen) => isCurrentDestination(screen.href, address));
        expect(marked.map((screen) => screen.href)).toEqual([href]);
      }
    }
  });

  it("counts a session as part of the projects", () => {
    expect(isCurrentDestination("/projects", "/sessions/some-id")).toBe(true);
  });

  it("gives each screen a key of its own", () => {
    const keys = destinationsFor(EVERYTHING).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("leaves out what the account may not open", () => {
    const open = destinationsFor([]).map(({ label }) => label);
    expect(open).not.toContain("Import");
    expect(open).not.toContain("Settings");
    expect(open).toContain("Coverage");
  });
});
