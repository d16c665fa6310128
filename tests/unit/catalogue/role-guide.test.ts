import { describe, expect, it } from "vitest";
import { BLEND_GUIDE, ROLE_GUIDE } from "@/lib/domain/role-guide";

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe("the role guide", () => {
  it("keeps every text short enough to be read beside a choice", () => {
    const texts = textsOf([ROLE_GUIDE, BLEND_GUIDE]);
    expect(texts.length).toBeGreaterThan(15);
    for (const text of texts) expect(text.split(/\s+/).length, text).toBeLessThan(60);
  });
});
