import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { historyQuerySchema } from "@/lib/schemas/history";
import { personFieldsSchema } from "@/lib/schemas/person";
import { lineSchema, notesSchema } from "@/lib/schemas/text";

const anyText = fc
  .string({ unit: "binary", maxLength: 60 })
  .map((text) => `${text.slice(0, 30)}\ud800${text.slice(30)}`);

describe("text that is kept", () => {
  test.each([
    ["a line", lineSchema("Title", 100)],
    ["notes", notesSchema("Notes", 100)],
  ])("is made of whole characters, and typing it again changes nothing: %s", (_, schema) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = schema.parse(text);
        expect(kept.isWellFormed()).toBe(true);
        expect(schema.parse(kept)).toBe(kept);
      }),
    );
  });

  test("holds an e-mail address to the same", () => {
    const person = { name: "Ana", kind: "PERSON", sessionRoles: [], skills: [], phone: "", notes: "" };
    const { email } = personFieldsSchema.parse({ ...person, email: "a\udc00@example.com" });
    expect(email?.isWellFormed()).toBe(true);
  });
});

test("a page of the history that no change can begin is the first page", () => {
  expect(historyQuerySchema.parse({ before: "2147483647" })).toEqual({ before: 2_147_483_647 });
  for (const before of ["2147483648", "-1", "1.5", "x"]) {
    expect(historyQuerySchema.parse({ before })).toEqual({ before: undefined });
  }
});
