import { expect, test } from "vitest";
import { isUnused, usesText } from "@/lib/domain/person-words";

const NOTHING = { calls: 0, tasks: 0, usualPlaces: 0, credits: 0 };

test("what names a person reads as one list", () => {
  expect(usesText({ calls: 3, tasks: 1, usualPlaces: 2, credits: 1 })).toBe(
    "3 calls, 1 task, 2 usual places and 1 credit",
  );
  expect(usesText({ ...NOTHING, calls: 1 })).toBe("1 call");
  expect(usesText(NOTHING)).toBe("");
});

test("a record is unused only when nothing at all names it", () => {
  expect(isUnused(NOTHING)).toBe(true);
  for (const kind of ["calls", "tasks", "usualPlaces", "credits"] as const)
    expect(isUnused({ ...NOTHING, [kind]: 1 })).toBe(false);
});
