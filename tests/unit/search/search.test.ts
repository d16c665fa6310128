import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMatches, holdsWords } from "@/lib/domain/search";

const ITEMS = [
  { label: "Salt Roads", also: "The Tides SR" },
  { label: "Tomás Abreu", also: "tomas@example.org" },
  { label: "Band day", also: "Salt Roads The Tides" },
  { label: "Cobalt", also: "" },
  { label: "Roads of salt", also: "" },
];

function labels(query: string, limit = 12): string[] {
  return findMatches(ITEMS, query, limit).map(({ label }) => label);
}

describe("the search", () => {
  test("puts what begins with the query first, then words, then what lies beside the name", () => {
    expect(labels("salt")).toEqual(["Salt Roads", "Roads of salt", "Band day"]);
    expect(labels("alt")).toEqual(["Salt Roads", "Cobalt", "Roads of salt", "Band day"]);
  });

  test("finds words in any order, and without their accents", () => {
    expect(labels("roads salt")).toEqual(["Salt Roads", "Roads of salt", "Band day"]);
    expect(labels("abreu TOMAS")).toEqual(["Tomás Abreu"]);
  });

  test("finds nothing for nothing, and no more than asked for", () => {
    expect(labels("  ")).toEqual([]);
    expect(labels("s", 2)).toHaveLength(2);
  });
});

test("whatever is found holds every word of the query, and nothing that holds them is missed", () => {
  const word = fc.stringMatching(/^[abc]{1,3}$/);
  const item = fc.record({ label: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")), also: word });
  fc.assert(
    fc.property(fc.array(item), fc.array(word, { minLength: 1, maxLength: 2 }), (items, words) => {
      const holds = ({ label, also }: { label: string; also: string }) =>
        words.every((one) => `${label} ${also}`.includes(one));
      const found = findMatches(items, words.join(" "), items.length);
      expect(new Set(found)).toEqual(new Set(items.filter(holds)));
    }),
  );
});

test("a list narrows by words in any order and spelling, and nothing typed narrows nothing", () => {
  expect(holdsWords("Tomás Abreu", "abreu  tom")).toBe(true);
  expect(holdsWords("Tomás Abreu", "tomas reyes")).toBe(false);
  expect(holdsWords("Tomás Abreu", "  ")).toBe(true);
});
