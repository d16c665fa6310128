import { describe, expect, it } from "vitest";
import type { CreditRow } from "@/lib/domain/album-credits";
import { summariseAlbum } from "@/lib/domain/album-summary";
import {
  catalogueNote,
  countImport,
  fitName,
  IMPORTED_NAME_MAX,
  type ImportAnswers,
  listQuestions,
  NO_ANSWERS,
  type RosterPerson,
  readCatalogueNote,
  readImport,
  releaseNote,
} from "@/lib/domain/credits-import";
import { PERSON_NAME_MAX } from "@/lib/schemas/person";
import { PROJECT_ARTIST_MAX, PROJECT_TITLE_MAX } from "@/lib/schemas/project";
import { rowsOf } from "./rows";

function rosterPerson(id: string, name: string, extra: Partial<RosterPerson> = {}): RosterPerson {
  return {
    id,
    name,
    kind: "PERSON",
    isKindOpen: false,
    sessionRoles: [],
    catalogueName: null,
    isCredited: false,
    isArchived: false,
    ...extra,
  };
}

function matches(rows: CreditRow[], roster: RosterPerson[], answers: ImportAnswers = NO_ANSWERS) {
  const { people } = readImport(rows, roster, answers);
  return Object.fromEntries(people.map((person) => [person.catalogueName, person.rosterId]));
}

describe("somebody of the roster about whom nobody has said whether it is one person or a group", () => {
  const rows = rowsOf([["Zed Solo", "Producer, Engineer"]], "Somebody Else");
  const open = rosterPerson("p1", "Zed Solo", { kind: "GROUP", isKindOpen: true });

  it("is asked about on every album, and is not dual meanwhile", () => {
    const { albums, people } = readImport(rows, [open]);
    expect(albums.flatMap(listQuestions)).toMatchObject([{ kind: "KIND", key: "Zed Solo" }]);
    expect(albums.map(summariseAlbum)).toMatchObject([{ engineers: ["Zed Solo"], dual: [] }]);
    expect(people).toMatchObject([{ rosterId: "p1", kind: "GROUP", isKindOpen: true }]);
  });

  it("is what the answer says, and dual as one person", () => {
    const answers = { ...NO_ANSWERS, kinds: new Map([["Zed Solo", "PERSON" as const]]) };
    const { albums, people } = readImport(rows, [open], answers);
    expect(albums.flatMap(listQuestions)).toEqual([]);
    expect(albums.map(summariseAlbum)).toMatchObject([{ dual: ["Zed Solo"] }]);
    expect(people).toMatchObject([{ rosterId: "p1", kind: "PERSON", isKindOpen: false, wasKindOpen: true }]);
  });

  it("is not asked about once it is known", () => {
    const known = rosterPerson("p1", "Zed Solo", { kind: "GROUP" });
    expect(readImport(rows, [known]).albums.flatMap(listQuestions)).toEqual([]);
  });
});

describe("who a name is", () => {
  const roster = [rosterPerson("p1", "Tomás Abreu"), rosterPerson("p2", "Jo Ash"), rosterPerson("p3", "Jo Ash")];

  it("is the roster's person of the same name, whatever the accents, the case and the catalogue's number", () => {
    expect(matches(rowsOf([["TOMAS ABREU (4)", "Producer"]]), roster)).toEqual({ "TOMAS ABREU (4)": "p1" });
  });

  it("is somebody new where the catalogue has a number and an earlier import knew the roster's person without one", () => {
    const known = [rosterPerson("p1", "Tomás Abreu", { isCredited: true })];
    expect(matches(rowsOf([["Tomás Abreu (2)", "Producer"]]), known)).toEqual({ "Tomás Abreu (2)": null });
    const { people } = readImport(rowsOf([["Tomás Abreu (2)", "Producer"]]), known);
    expect(people[0]?.namesakes).toHaveLength(1);
  });

  it("is kept with its number for whom it was found the first time", () => {
    const noteMissing = (extra: Partial<RosterPerson>, name: string) =>
      readImport(rowsOf([[name, "Producer"]]), [rosterPerson("p1", "Jo Ash", extra)]).people[0]?.isNoteMissing;
    expect(noteMissing({}, "Jo Ash (2)")).toBe(true);
    expect(noteMissing({}, "JO ASH")).toBe(false);
    expect(noteMissing({ catalogueName: "Jo Ash (2)" }, "Jo Ash (2)")).toBe(false);
  });

  it("is whom an earlier import made by just that spelling, of several who differ in nothing else", () => {
    const spelt = [
      rosterPerson("p1", "Jo Ash", { isCredited: true }),
      rosterPerson("p2", "JO ASH", { isCredited: true }),
    ];
    expect(matches(rowsOf([["Jo Ash", "Producer"]]), spelt)).toEqual({ "Jo Ash": "p1" });
    const rows = rowsOf([
      ["JO ASH", "Producer"],
      ["Jo Ash", "Engineer"],
    ]);
    expect(matches(rows, spelt)).toEqual({ "JO ASH": "p2", "Jo Ash": "p1" });
    expect(matches(rows, spelt.slice(0, 1))).toEqual({ "JO ASH": null, "Jo Ash": "p1" });
  });

  it("is found again where it was too long for the roster", () => {
    const long = "Ash ".repeat(40).trim();
    const cut = rosterPerson("p1", fitName(long));
    expect(matches(rowsOf([[long, "Producer"]]), [cut])).toEqual({ [long]: "p1" });
    expect(readCatalogueNote(catalogueNote({ catalogueName: long, name: long }))).toBe(long);
  });

  it("is left open where two of the roster have it", () => {
    expect(matches(rowsOf([["Jo Ash", "Producer"]]), roster)).toEqual({ "Jo Ash": null });
  });

  it("is left open where two people of the file print it", () => {
    const rows = rowsOf([
      ["Tomás Abreu", "Producer"],
      ["Tomás Abreu (2)", "Engineer"],
    ]);
    expect(matches(rows, roster)).toEqual({ "Tomás Abreu": null, "Tomás Abreu (2)": null });
  });

  it("is settled by what the catalogue called the person the last time, which leaves the other name to the other", () => {
    const known = [rosterPerson("p1", "Jo Ash"), rosterPerson("p2", "Jo Ash", { catalogueName: "Jo Ash (2)" })];
    const rows = rowsOf([
      ["Jo Ash", "Producer"],
      ["Jo Ash (2)", "Engineer"],
    ]);
    expect(matches(rows, known)).toEqual({ "Jo Ash": "p1", "Jo Ash (2)": "p2" });
  });

  it("is whoever people say, and nobody whom the name does not allow", () => {
    const say = (id: string | null) => ({ ...NO_ANSWERS, people: new Map([["Jo Ash", id]]) });
    const rows = rowsOf([["Jo Ash", "Producer"]]);
    expect(matches(rows, roster, say("p3"))).toEqual({ "Jo Ash": "p3" });
    expect(matches(rows, roster, say("p1"))).toEqual({ "Jo Ash": null });
  });

  it("comes back out of the notes it was kept in", () => {
    const note = catalogueNote({ catalogueName: "Jo Ash (2)", name: "Jo Ash" });
    expect(readCatalogueNote(`Plays too.\n${note}`)).toBe("Jo Ash (2)");
    expect(catalogueNote({ catalogueName: "Jo Ash", name: "Jo Ash" })).toBe("");
    expect(readCatalogueNote("Plays too.")).toBeNull();
  });
});

describe("questions", () => {
  const rows = rowsOf([
    ["The Band Here", "Producer, Engineer"],
    ["Ivy Lane", "Engineer [Drums]"],
    ["Ivy Lane", "Engineer [Drums]"],
  ]);

  it("are listed once each", () => {
    const [album] = readImport(rows, []).openAlbums;
    expect(album && listQuestions(album)).toMatchObject([
      { kind: "KIND", person: "The Band Here", roleText: "Producer, Engineer" },
      { kind: "PRINTED_ROLE", person: "Ivy Lane", sessionRole: "ENGINEER" },
    ]);
  });

  it("are asked about each namesake of the artist apart, with the roles of that one", () => {
    const namesakes = rowsOf(
      [
        ["Low", "Mixed By"],
        ["Low (3)", "Producer, Engineer"],
        ["Low (3)", "Producer [Violin]"],
        ["Low", "Producer [Violin]"],
      ],
      "Low (3)",
    );
    const [album] = readImport(namesakes, []).openAlbums;
    expect(album && listQuestions(album)).toMatchObject([
      { kind: "KIND", person: "Low", roleText: "Mixed By" },
      { kind: "KIND", person: "Low (3)", roleText: "Producer, Engineer" },
      { kind: "PRINTED_ROLE", person: "Low (3)" },
      { kind: "PRINTED_ROLE", person: "Low" },
    ]);
    const kinds = new Map([["Low (3)", "PERSON" as const]]);
    const { albums } = readImport(namesakes, [], { ...NO_ANSWERS, kinds });
    expect(albums[0]?.people).toMatchObject([
      { catalogueName: "Low", kind: "GROUP", isKindOpen: true },
      { catalogueName: "Low (3)", kind: "PERSON", isKindOpen: false },
    ]);
  });

  it("are asked about an artist on every album of the file, as an import makes one person or group of a name", () => {
    const two = [
      ...rowsOf([["Zed Solo", "Producer"]], "Zed Solo"),
      ...rowsOf([["Zed Solo", "Producer, Engineer"]], "Somebody Else"),
    ];
    const { albums } = readImport(two, []);
    expect(albums.map((album) => listQuestions(album).length)).toEqual([1, 1]);
    expect(albums.map((album) => summariseAlbum(album).dual)).toEqual([[], []]);
    const kinds = new Map([["Zed Solo", "PERSON" as const]]);
    const answered = readImport(two, [], { ...NO_ANSWERS, kinds }).albums;
    expect(answered.map((album) => summariseAlbum(album).dual)).toEqual([[], ["Zed Solo"]]);
  });

  it("are answered for every row they stand on, and stay in the list of the open reading", () => {
    const printedRoles = new Map([["Ivy Lane\nEngineer [Drums]", true]]);
    const { albums, openAlbums } = readImport(rows, [], { ...NO_ANSWERS, printedRoles });
    const readings = albums[0]?.credits.filter((credit) => credit.person === "Ivy Lane").map(({ reading }) => reading);
    expect(readings).toMatchObject([{ sessionRole: "ENGINEER" }, { sessionRole: "ENGINEER" }]);
    expect(openAlbums[0] && listQuestions(openAlbums[0])).toHaveLength(2);
  });

  it("leave a credit without a session role when it is to stay a credit", () => {
    const printedRoles = new Map([["Ivy Lane\nEngineer [Drums]", false]]);
    const { albums } = readImport(rows, [], { ...NO_ANSWERS, printedRoles });
    expect(albums[0]?.credits.at(-1)?.reading).toEqual({ kind: "other" });
  });

  it("about the artist are not asked when the roster knows: a band is never dual, a person is", () => {
    for (const kind of ["GROUP", "PERSON"] as const) {
      const { albums } = readImport(rows, [rosterPerson("p1", "The Band Here", { kind })]);
      expect(albums[0]?.people.find(({ name }) => name === "The Band Here")).toMatchObject({ kind, isKindOpen: false });
    }
  });
});

describe("an import", () => {
  it("counts what the picked albums bring, and no others", () => {
    const rows = [
      ...rowsOf([["Ada Moss", "Producer, Engineer [Drums]"]]),
      ...rowsOf([["Bea Holt", "Producer"]], "Somebody Else"),
    ];
    const reading = readImport(rows, [rosterPerson("p1", "Bea Holt")]);
    expect(countImport(reading, [0, 1])).toEqual({ albums: 2, questions: 1, credits: 3, people: 1 });
    expect(countImport(reading, [1])).toEqual({ albums: 1, questions: 0, credits: 1, people: 0 });
  });

  it("makes no name or title that a form would refuse", () => {
    expect(fitName("a".repeat(IMPORTED_NAME_MAX))).toBe("a".repeat(IMPORTED_NAME_MAX));
    expect(fitName("a".repeat(300))).toHaveLength(IMPORTED_NAME_MAX);
    expect([PERSON_NAME_MAX, PROJECT_TITLE_MAX, PROJECT_ARTIST_MAX]).toEqual(Array(3).fill(IMPORTED_NAME_MAX));
  });

  it("says in the project's notes which release it was", () => {
    expect(releaseNote({ year: 1991, discogsReleaseId: "" })).toBe("Released 1991.");
    expect(releaseNote({ year: null, discogsReleaseId: "" })).toBe("");
  });
});
