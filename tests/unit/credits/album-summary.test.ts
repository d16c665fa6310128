import { describe, expect, it } from "vitest";
import { readAlbums } from "@/lib/domain/album-credits";
import { readAlbum, rowsOf, summaryOf } from "./rows";

const KIND = "one person or a group?";

describe("who covers what on an album", () => {
  it("two producers and no engineer leave the engineer uncovered", () => {
    const summary = summaryOf([
      ["Ana", "Producer"],
      ["Ben", "Co-producer"],
    ]);
    expect(summary).toMatchObject({ engineers: [], producers: ["Ana", "Ben"], dual: [], uncovered: ["ENGINEER"] });
  });

  it("an executive producer who also engineers is not dual", () => {
    const summary = summaryOf([["Ana", "Executive-Producer, Producer [Executive], Engineer"]]);
    expect(summary).toMatchObject({ engineers: ["Ana"], producers: [], dual: [], uncovered: ["PRODUCER"] });
    expect(summary.ignored).toEqual([
      { person: "Ana", role_text: "Executive-Producer" },
      { person: "Ana", role_text: "Producer [Executive]" },
    ]);
  });

  it("an assistant engineer who also co-produces is dual", () => {
    const summary = summaryOf([
      ["Ana", "Engineer [Assistant]"],
      ["Ana", "Co-producer"],
    ]);
    expect(summary).toMatchObject({ engineers: [], producers: ["Ana"], assistants: ["Ana"], dual: ["Ana"] });
    expect(summary.uncovered).toEqual(["ENGINEER"]);
  });

  it("an engineer who is also assistant producer is dual", () => {
    expect(summaryOf([["Ana", "Engineer, Producer [Assistant]"]])).toMatchObject({
      producers: [],
      dual: ["Ana"],
      uncovered: ["PRODUCER"],
    });
  });

  it("two roles in one cell are two roles", () => {
    expect(summaryOf([["Ana", "Producer, Engineer"]])).toMatchObject({
      engineers: ["Ana"],
      producers: ["Ana"],
      dual: ["Ana"],
      uncovered: [],
    });
  });

  it("an instrument in the bracket is asked about and covers nothing", () => {
    expect(summaryOf([["Ana", "Engineer, Producer [Violin]"]])).toMatchObject({
      engineers: ["Ana"],
      producers: [],
      dual: [],
      uncovered: ["PRODUCER"],
      questions: [{ person: "Ana", role_text: "Producer [Violin]", why: "did they produce it or play it?" }],
      ignored: [],
    });
  });

  it("an album without either role has both uncovered, engineer first", () => {
    expect(summaryOf([["Ana", "Violin"]]).uncovered).toEqual(["ENGINEER", "PRODUCER"]);
  });

  it("credits for single tracks count like those for the release", () => {
    const [row] = rowsOf([["Ana", "Engineer"]]);
    if (row === undefined) throw new Error("no row");
    const outcome = readAlbum([{ ...row, scope: "track", trackPositions: "A1" }]);
    expect(outcome.people[0]?.standings).toEqual([{ sessionRole: "ENGINEER", position: "PRINCIPAL" }]);
  });
});

describe("a name equal to the artist's", () => {
  const credits = [
    ["Ana (3)", "Producer, Engineer"],
    ["Ben", "Engineer"],
  ] as const;

  it("is listed and covers, is left out of dual, and is asked about once", () => {
    expect(summaryOf(credits, { artist: "ANA" })).toMatchObject({
      engineers: ["Ana", "Ben"],
      producers: ["Ana"],
      dual: [],
      uncovered: [],
      questions: [{ person: "Ana", role_text: "Producer, Engineer", why: KIND }],
    });
  });

  it("can be dual once it is one person", () => {
    expect(summaryOf(credits, { artist: "Ana", answers: { "Ana (3)": "PERSON" } })).toMatchObject({
      dual: ["Ana"],
      questions: [],
    });
  });

  it("is never dual as a group, and still covers", () => {
    expect(summaryOf(credits, { artist: "Ana", answers: { "Ana (3)": "GROUP" } })).toMatchObject({
      producers: ["Ana"],
      dual: [],
      uncovered: [],
      questions: [],
    });
  });

  it("is asked about with its roles only, whatever the order of its rows", () => {
    const apart = [
      ["Ana", "Vocals, Producer"],
      ["Ana", "Engineer [Assistant], Producer"],
    ] as const;
    const expected = [{ person: "Ana", role_text: "Engineer [Assistant], Producer", why: KIND }];
    expect(summaryOf(apart, { artist: "Ana" }).questions).toEqual(expected);
    expect(summaryOf(apart.toReversed(), { artist: "Ana" }).questions).toEqual(expected);
  });

  it("is not asked about when it holds neither role", () => {
    expect(summaryOf([["Ana", "Arranged By"]], { artist: "Ana" }).questions).toEqual([]);
  });

  it("is equal as a whole only", () => {
    expect(summaryOf([["Ana", "Producer, Engineer"]], { artist: "The Ana Project" })).toMatchObject({
      dual: ["Ana"],
      questions: [],
    });
  });
});

describe("names", () => {
  it("lose the catalogue's number, and nothing else", () => {
    const names = ["Ana (2)", "Ben*", "Cleo (12)*", "Dan (The Man)", "Eve 2", "(3)"] as const;
    const summary = summaryOf(names.map((name) => [name, "Engineer"] as const));
    expect(summary.engineers).toEqual(["(3)", "Ana", "Ben*", "Cleo (12)*", "Dan (The Man)", "Eve 2"]);
  });

  it("of two people that print alike are listed once and do not make a dual role together", () => {
    const summary = summaryOf([
      ["Ana (2)", "Engineer"],
      ["Ana (3)", "Producer"],
    ]);
    expect(summary).toMatchObject({ engineers: ["Ana"], producers: ["Ana"], dual: [] });
  });

  it("sort by their characters, not by a language", () => {
    const summary = summaryOf([
      ["\u00c9va", "Engineer"],
      ["ana", "Engineer"],
      ["Zoe", "Engineer"],
      ["Zoe", "Mixed By"],
    ]);
    expect(summary.engineers).toEqual(["Zoe", "ana", "\u00c9va"]);
  });
});

describe("what an import needs", () => {
  it("is one standing for each session role, with the strongest position", () => {
    const outcome = readAlbum(
      rowsOf([
        ["Ana", "Engineer [Assistant]"],
        ["Ana", "Mastered By, Producer [Additional]"],
      ]),
    );
    expect(outcome.people).toEqual([
      {
        catalogueName: "Ana",
        name: "Ana",
        kind: "PERSON",
        isKindOpen: false,
        standings: [
          { sessionRole: "ENGINEER", position: "PRINCIPAL" },
          { sessionRole: "PRODUCER", position: "ADDITIONAL" },
        ],
      },
    ]);
  });

  it("is one outcome for each printed role, with the row it stands in", () => {
    const outcome = readAlbum(
      rowsOf([
        ["Ben", "Violin"],
        ["Ana", "Producer [Violin], Engineer"],
      ]),
    );
    expect(outcome.credits.map(({ row, roleText, reading }) => [row, roleText, reading.kind])).toEqual([
      [2, "Violin", "other"],
      [3, "Producer [Violin]", "question"],
      [3, "Engineer", "role"],
    ]);
  });
});

describe("albums of one file", () => {
  it("are told apart by artist, title, year and release, in order of first appearance", () => {
    const [row] = rowsOf([["Ana", "Engineer"]]);
    if (row === undefined) throw new Error("no row");
    const other = { ...row, discogsReleaseId: "2", year: "" };
    const third = { ...row, album: "Another", year: "c. 1999" };
    const albums = readAlbums([row, other, third, row, other]);
    expect(albums.map(({ album, year, credits }) => [album, year, credits.length])).toEqual([
      ["An Album", 1999, 2],
      ["An Album", null, 2],
      ["Another", "c. 1999", 1],
    ]);
  });

  it("are one however the artist's number and the year are written, and two by more digits than a year has", () => {
    const [row] = rowsOf([["Ana", "Engineer"]]);
    if (row === undefined) throw new Error("no row");
    const same = { ...row, artist: `${row.artist} (2)`, year: "01999" };
    expect(readAlbums([row, same])).toMatchObject([{ artist: row.artist, year: 1999, credits: [{}, {}] }]);
    const long = ["90071992547409921", "90071992547409922"].map((year) => ({ ...row, year }));
    expect(readAlbums(long)).toHaveLength(2);
  });
});
