import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePastedPeople, type PastedPerson, readPastedPeople } from "@/lib/domain/pasted-people";
import { foldText } from "@/lib/domain/search";
import { SKILL_LABELS } from "@/lib/domain/skill";

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
      kind: "PERSON",
      sessionRoles: ["ENGINEER", "PRODUCER"],
      skills: [],
      notes: "",
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

  test("ends the name at the e-mail, with or without a comma behind it", () => {
    const ben = { name: "Ben Okafor", email: "ben@example.com", sessionRoles: ["ENGINEER"], unread: [] };
    expect(read("Ben Okafor <ben@example.com> engineer")).toMatchObject(ben);
    expect(read("Ben Okafor ben@example.com engineer")).toMatchObject(ben);
    expect(read("Ben Okafor (ben@example.com), engineer")).toMatchObject(ben);
    expect(read('"Okafor, Ben <ben@example.com>", engineer')).toMatchObject({ ...ben, name: "Okafor, Ben" });
  });

  test("reads skills by their own labels, whose session roles count where the line names none", () => {
    expect(read("Ana Reyes, Vocal production; arranging\tmicrophones and patching")).toMatchObject({
      sessionRoles: ["ENGINEER", "PRODUCER"],
      skills: ["MICROPHONES", "ARRANGING", "VOCAL_PRODUCTION"],
      unread: [],
    });
    expect(read("Ana Reyes, mixing / mastering, engineer")).toMatchObject({
      sessionRoles: ["ENGINEER"],
      skills: ["MIXING", "MASTERING"],
    });
  });

  test.each([
    ["group", ""],
    ["band", "band"],
    ["choir", "choir"],
    ["ensemble", "ensemble"],
    ["orchestra", "orchestra"],
    ["string quartet", "string quartet"],
  ])("reads %j as a group, and keeps a more exact word", (word, notes) => {
    expect(read(`Tide, ${word}`)).toMatchObject({ name: "Tide", kind: "GROUP", notes, unread: [] });
    expect(read(`Tide (${word})`)).toMatchObject({ name: "Tide", kind: "GROUP", notes, unread: [] });
  });

  test("makes a note of instruments and of trades that say more than the role", () => {
    expect(read("Ben Ode, drums and percussion, engineer")).toMatchObject({
      sessionRoles: ["ENGINEER"],
      skills: [],
      notes: "drums, percussion",
    });
    expect(read("Ben Ode, drummer, co-producer")).toMatchObject({
      sessionRoles: ["PRODUCER", "PERFORMER"],
      notes: "drummer, co-producer",
    });
  });

  test.each(["1. ", "2) ", "(3) ", "12.", "4\t", "- ", "* ", "• ", "•", "– "])(
    "loses the list mark %j before it",
    (mark) => {
      expect(read(`${mark}Eve Fox, engineer`)).toMatchObject({
        name: "Eve Fox",
        sessionRoles: ["ENGINEER"],
        unread: [],
      });
    },
  );

  test.each([" - ", " – ", " — ", ": ", " : "])("ends the name at %j", (mark) => {
    expect(read(`1. Eve Fox${mark}vocal production`)).toMatchObject({
      name: "Eve Fox",
      skills: ["VOCAL_PRODUCTION"],
      unread: [],
    });
    expect(read(`Eve Fox${mark}the younger`)).toMatchObject({ name: "Eve Fox", unread: ["the younger"] });
  });

  test("keeps dashes without spaces, and those of a phone number", () => {
    expect(read("Eve Fox-Marsh, 020 - 7946 - 0958")).toMatchObject({
      name: "Eve Fox-Marsh",
      phone: "020 - 7946 - 0958",
    });
    expect(read("1.555.010.9958, Eve Fox")).toMatchObject({ name: "Eve Fox", phone: "1.555.010.9958" });
    expect(read("(020) 7946 0958, Eve Fox")).toMatchObject({ name: "Eve Fox", phone: "(020) 7946 0958" });
  });

  test("finds the name behind what the person does", () => {
    const max = { name: "Max", sessionRoles: ["ENGINEER"], unread: [] };
    expect(read("assistant engineer, Max")).toMatchObject({ ...max, notes: "assistant engineer" });
    expect(read("Engineer: Max")).toMatchObject(max);
    expect(read("Mixing, mastering, Max")).toMatchObject({ ...max, skills: ["MIXING", "MASTERING"] });
    expect(read("drums, Max")).toMatchObject({ name: "Max", sessionRoles: ["PERFORMER"], notes: "drums" });
  });

  test("takes a name for an instrument's only where nothing speaks against it", () => {
    expect(read("Viola Smith, left-handed")).toMatchObject({ name: "Viola Smith", unread: ["left-handed"] });
    expect(read("Tide Quartet, Max")).toMatchObject({ name: "Tide Quartet", unread: ["Max"] });
  });

  test.each([
    ["Eng.", "ENGINEER", []],
    ["eng", "ENGINEER", []],
    ["asst. eng.", "ENGINEER", []],
    ["Prod.", "PRODUCER", []],
    ["prod", "PRODUCER", []],
    ["vox", "PERFORMER", ["VOICE"]],
    ["vocals", "PERFORMER", ["VOICE"]],
    ["singer", "PERFORMER", ["VOICE"]],
    ["mic", "ENGINEER", ["MICROPHONES"]],
    ["mics and patching", "ENGINEER", ["MICROPHONES"]],
    ["microphones", "ENGINEER", ["MICROPHONES"]],
    ["mastering", "ENGINEER", ["MASTERING"]],
    ["mixing", "ENGINEER", ["MIXING"]],
    ["recording", "ENGINEER", ["RECORDING"]],
    ["editing", "ENGINEER", ["EDITING"]],
    ["arranging", "PRODUCER", ["ARRANGING"]],
    ["drums", "PERFORMER", ["INSTRUMENT"]],
    ["guitarist", "PERFORMER", ["INSTRUMENT"]],
  ])("reads %j as the work of a role, with its skill", (word, role, skills) => {
    expect(read(`Eve Fox, ${word}`)).toMatchObject({ name: "Eve Fox", sessionRoles: [role], skills, unread: [] });
  });

  test("adds no role to those that are named", () => {
    expect(read("Eve Fox, producer, mixing, drums")).toMatchObject({
      sessionRoles: ["PRODUCER"],
      skills: ["MIXING", "INSTRUMENT"],
      notes: "drums",
    });
  });

  test("does not have somebody's engineering judged by an instrument alone", () => {
    expect(read("Ben Ode, engineer, drums")).toMatchObject({ sessionRoles: ["ENGINEER"], skills: [], notes: "drums" });
  });

  test("leaves out a second kind, and says so", () => {
    expect(read("Tide, group, person")).toMatchObject({ kind: "GROUP", unread: ["person"] });
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

/** Words that are read completely: what the roles, skills and the kind shown say is all that they say. */
const PLAIN_WORDS =
  "e engineer engineers engineering p producer producers production performer performers group person eng prod vocal";
const CELLS = [
  "engineer",
  "mastering engineer",
  "E/P",
  "vocal production",
  "arranging",
  "singer and producer",
  "band",
  "string quartet",
  "drums",
  "left-handed",
  "keeps the keys to the van",
  "+44 20 7946 0958",
  "ana@example.org",
  "<ben@example.org>",
];
const wordsOf = (text: string) =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

test("no line loses its name, whatever stands behind it", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
  fc.assert(
    fc.property(
      word,
      word,
      fc.array(fc.constantFrom(...CELLS)),
      fc.constantFrom(", ", ";", "\t"),
      (a, b, cells, by) => {
        expect(read([`${a} ${b}`, ...cells].join(by))?.name).toBe(`${a} ${b}`);
        expect(read(`${a} ${b} <ana@example.org> ${cells.join(by)}`)?.name).toBe(`${a} ${b}`);
      },
    ),
  );
});

test("nothing that was typed vanishes without being shown", () => {
  const between = fc.constantFrom(", ", ";", "\t", " ", " (", ") ", '"', "/");
  const piece = fc.oneof(fc.constantFrom(...CELLS), between, fc.string({ maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const line = `Ana Reyes, ${pieces.join("").replace(/[\r\n]/g, " ")}`;
      const { name, email, phone, notes, skills, unread } = read(line) as PastedPerson;
      const shown = [name, email, phone, notes, ...unread, ...skills.map((skill) => SKILL_LABELS[skill])];
      const known = new Set(wordsOf([...shown, PLAIN_WORDS, "and mailto"].join(" ")));
      expect(wordsOf(line).filter((one) => !known.has(one))).toEqual([]);
    }),
    { numRuns: 1000 },
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
