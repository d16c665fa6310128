import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { CreditRow } from "@/lib/domain/album-credits";
import { summariseAlbum } from "@/lib/domain/album-summary";
import { readRoleText, tidy } from "@/lib/domain/credit";
import { CREDITS_COLUMNS, parseCreditsCsv } from "@/lib/formats/credits-csv";
import { readAlbum, rowsOf } from "./rows";

const roleName = fc.constantFrom(
  "Producer",
  "Co-producer",
  "Executive-Producer",
  "Engineer",
  "Mixed By",
  "Recorded By",
  "Vocals",
  "Written-By",
);
const bracket = fc.constantFrom(
  "",
  "",
  "",
  " [Assistant]",
  " [Violin, Cello]",
  " [Additional]",
  " [At Scream]",
  " [2nd]",
);
const printedRole = fc.tuple(roleName, bracket).map((parts) => parts.join(""));
const roleCell = fc.array(printedRole, { minLength: 1, maxLength: 4 }).map((roles) => roles.join(", "));
const personName = fc.constantFrom("The Band Here", "Ana", "Ana (2)", "Ben", "Cleo*");
const album = fc.array(fc.tuple(personName, roleCell), { minLength: 1, maxLength: 12 }).map((rows) => rowsOf(rows));

describe("whatever the credits", () => {
  it("the order of the rows makes no difference", () => {
    const shuffled = album.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(summariseAlbum(readAlbum(others))).toEqual(summariseAlbum(readAlbum(rows)));
        expect(readAlbum(others).people).toEqual(readAlbum(rows).people);
      }),
    );
  });

  it("every printed role ends in one place, and those that cover nothing are never listed as covering", () => {
    fc.assert(
      fc.property(album, (rows) => {
        const { credits, people } = readAlbum(rows);
        const summary = summariseAlbum(readAlbum(rows));
        for (const { person, roleText, reading } of credits) {
          if (reading.kind === "other") expect(summary.ignored).toContainEqual({ person, role_text: roleText });
          if (reading.kind === "question")
            expect(summary.questions.map(({ role_text }) => role_text)).toContain(roleText);
          if (reading.kind !== "role") continue;
          const principals = reading.sessionRole === "ENGINEER" ? summary.engineers : summary.producers;
          expect(reading.position === "ASSISTANT" ? summary.assistants : principals).toContain(person);
        }
        const names = new Set(people.map(({ name }) => name));
        for (const name of [...summary.engineers, ...summary.producers, ...summary.assistants]) {
          expect(names).toContain(name);
        }
      }),
    );
  });

  it("an assistant is an engineer only by another credit", () => {
    fc.assert(
      fc.property(album, (rows) => {
        const assistantsOnly = rows.map((row) => ({ ...row, roleText: "Engineer [Assistant]" }));
        const summary = summariseAlbum(readAlbum(assistantsOnly));
        expect(summary.engineers).toEqual([]);
        expect(summary.uncovered).toEqual(["ENGINEER", "PRODUCER"]);
      }),
    );
  });

  it("more credits never uncover a role", () => {
    fc.assert(
      fc.property(album, album, (rows, more) => {
        const before = summariseAlbum(readAlbum(rows)).uncovered;
        for (const sessionRole of summariseAlbum(readAlbum([...rows, ...more])).uncovered) {
          expect(before).toContain(sessionRole);
        }
      }),
    );
  });

  it("the artist is dual only when answered to be one person", () => {
    fc.assert(
      fc.property(album, (rows) => {
        expect(summariseAlbum(readAlbum(rows)).dual).not.toContain("The Band Here");
        const asGroup = readAlbum(rows, new Map([["The Band Here", "GROUP"]]));
        expect(summariseAlbum(asGroup).dual).not.toContain("The Band Here");
        const asPerson = readAlbum(rows, new Map([["The Band Here", "PERSON"]]));
        const hasBoth = asPerson.people.some(
          ({ name, standings }) => name === "The Band Here" && standings.length === 2,
        );
        expect(summariseAlbum(asPerson).dual.includes("The Band Here")).toBe(hasBoth);
      }),
    );
  });
});

describe("whatever the text", () => {
  it("splitting a cell loses nothing but empty roles and white space", () => {
    const bracketed = fc.string({ unit: fc.constantFrom("a", "B", " ", ",", "[", "]") });
    fc.assert(
      fc.property(bracketed, (text) => {
        const squeeze = (part: string) => part.replace(/[\s,]/g, "");
        const texts = readRoleText(text).map((role) => role.text);
        expect(squeeze(texts.join(""))).toBe(squeeze(text));
      }),
    );
  });

  it("roles with balanced brackets come apart as they were put together", () => {
    fc.assert(
      fc.property(fc.array(printedRole, { minLength: 1 }), (roles) => {
        expect(readRoleText(roles.join(", ")).map((role) => role.text)).toEqual(roles);
      }),
    );
  });

  it("rows written as CSV are read back as they were", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map(tidy)
      .filter((cell) => cell !== "");
    const awkward = fc.string({ unit: fc.constantFrom('"', ",", "a", " ", "[", "]", ";"), minLength: 1 }).map(tidy);
    const cell = fc.oneof(
      text,
      awkward.filter((value) => value !== ""),
    );
    const row = fc.record({
      artist: cell,
      album: cell,
      year: fc.constantFrom("", "1999"),
      discogsReleaseId: fc.constantFrom("", "7"),
      person: cell,
      roleText: cell,
      scope: fc.constantFrom("release" as const, "track" as const),
      trackPositions: fc.constantFrom("", "A1, B2"),
    });
    const file = fc.record({ rows: fc.array(row, { minLength: 1 }), newline: fc.constantFrom("\n", "\r\n") });
    fc.assert(
      fc.property(file, ({ rows, newline }) => {
        const data = rows.map((own) => Object.values(own));
        const csv = Papa.unparse({ fields: [...CREDITS_COLUMNS], data }, { newline });
        const expected: CreditRow[] = rows.map((own, index) => ({ row: index + 2, ...own }));
        expect(parseCreditsCsv(new TextEncoder().encode(csv))).toEqual({ ok: true, rows: expected });
      }),
    );
  });

  it("bytes of any kind are read or refused, and nothing is thrown", () => {
    const header = new TextEncoder().encode(`${CREDITS_COLUMNS.join(",")}\n`);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, hasHeader) => {
        const reading = parseCreditsCsv(hasHeader ? Uint8Array.from([...header, ...bytes]) : bytes);
        if (!reading.ok) expect(reading.row).toBeGreaterThan(0);
      }),
    );
  });
});
