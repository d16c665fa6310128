import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePastedPeople, readPastedPeople } from "@/lib/domain/pasted-people";

/** The one person of one line. */
function read(line: string) {
  return readPastedPeople(line)[0];
}

describe("a pasted line", () => {
  test("reads a name with e-mail, phone and roles, in any order behind the name", () => {
    const ana = {
      line: 1,
      name: "Ana Reyes",
      email: "ana@example.org",
      phone: "+44 20 7946 0958",
      sessionRoles: ["ENGINEER", "PRODUCER"],
      unread: [],
    };
    expect(read("Ana Reyes <ana@example.org>, +44 20 7946 0958, producer and engineer")).toEqual(ana);
    expect(read("Ana Reyes\tengineer\t+44 20 7946 0958\tana@example.org\tproducer")).toEqual(ana);
    expect(read("Ana Reyes; E/P; ana@example.org; +44 20 7946 0958")).toEqual(ana);
  });

  test("reads roles in brackets behind the name", () => {
    expect(read("Cleo Marsh (singer, producer)")).toMatchObject({
      name: "Cleo Marsh",
      sessionRoles: ["PRODUCER", "PERFORMER"],
      unread: [],
    });
  });

  test("keeps brackets that are no roles, and commas inside quotes, as part of the name", () => {
    expect(read("Cleo Marsh (the younger)")).toMatchObject({ name: "Cleo Marsh (the younger)" });
    expect(read('"Marsh, Cleo", engineer')).toMatchObject({ name: "Marsh, Cleo", sessionRoles: ["ENGINEER"] });
  });

  test("goes on after a quote or bracket that is never closed", () => {
    expect(read('Cleo "Marsh, engineer')).toMatchObject({ name: 'Cleo "Marsh', sessionRoles: ["ENGINEER"] });
    expect(read("Cleo (Marsh, engineer")).toMatchObject({ name: "Cleo (Marsh", sessionRoles: ["ENGINEER"] });
  });

  test("says which cells it could not use", () => {
    expect(read("Cleo Marsh, left-handed, engineer")).toMatchObject({ unread: ["left-handed"] });
  });

  test("takes a role for a name when nothing else is there", () => {
    expect(read("Producer")).toMatchObject({ name: "Producer", sessionRoles: [] });
  });
});

test("a heading and empty lines are left out, and lines keep the numbers of the text", () => {
  const people = readPastedPeople("Name,E-mail,Role\r\n\r\nAna Reyes\r\n   \r\nBen Ode");
  expect(people.map(({ line, name }) => [line, name])).toEqual([
    [3, "Ana Reyes"],
    [5, "Ben Ode"],
  ]);
});

test("a list of any text is read without a fault, one person a line at most", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const people = readPastedPeople(text);
      const lines = people.map((person) => person.line);
      expect(new Set(lines).size).toBe(lines.length);
      expect(Math.max(0, ...lines)).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
    }),
  );
});

test("whatever order the cells behind the name stand in, the same person is read", () => {
  const cells = ["ana@example.org", "+44 20 7946 0958", "engineer", "left-handed"];
  const shuffled = fc.shuffledSubarray(cells, { minLength: cells.length });
  fc.assert(
    fc.property(shuffled, fc.constantFrom(", ", "; ", "\t"), (order, between) => {
      expect(read(["Ana Reyes", ...order].join(between))).toEqual(read(["Ana Reyes", ...cells].join(", ")));
    }),
  );
});

test("a line as long as a book takes no time and is refused for its name", () => {
  const [judged] = judgePastedPeople(readPastedPeople("a,".repeat(500_000)), [], 120);
  expect(judged?.outcome).toEqual({ kind: "FAULT", why: "A name can have 120 characters at most." });
});

describe("what becomes of a line", () => {
  const outcomes = (text: string, known: string[] = []) =>
    judgePastedPeople(readPastedPeople(text), known, 120).map(({ outcome }) => outcome);

  test("new, unless somebody of that name is there, whatever the case and accents", () => {
    expect(outcomes("TOMAS  ABREU\nBen Ode", ["Tomás Abreu"])).toEqual([
      { kind: "KNOWN", name: "Tomás Abreu" },
      { kind: "NEW" },
    ]);
  });

  test("a name that stood above already names that line", () => {
    expect(outcomes("Ana Reyes\nBen Ode\nana reyes\nAna Reyes")).toEqual([
      { kind: "NEW" },
      { kind: "NEW" },
      { kind: "REPEATED", line: 1 },
      { kind: "REPEATED", line: 1 },
    ]);
  });

  test("a line without a name is at fault", () => {
    expect(outcomes("nobody@example.org")).toEqual([{ kind: "FAULT", why: "There is no name on this line." }]);
  });
});
