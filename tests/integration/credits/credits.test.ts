import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { findImportedAlbums, type Imported, importCredits } from "@/lib/data/credits";
import { answerKind } from "@/lib/data/people";
import { listPeople, listProjects } from "@/lib/data/plan";
import type { CreditRow } from "@/lib/domain/album-credits";
import { type ImportAnswers, NO_ANSWERS } from "@/lib/domain/credits-import";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-20T10:00:00Z");

let studio: TestStudio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.remove());

let albums = 0;

/** An album of its own for each test: rows from pairs of person and role text. */
function makeAlbum(...credits: [person: string, roleText: string][]): CreditRow[] {
  albums += 1;
  const album = { artist: "The Tides", album: `Album ${albums}`, year: "1991", discogsReleaseId: "7" };
  return credits.map(([person, roleText], index) => ({
    ...album,
    row: index + 2,
    person,
    roleText,
    scope: "release",
    trackPositions: "",
  }));
}

function answered(answers: Partial<ImportAnswers>): ImportAnswers {
  return { ...NO_ANSWERS, ...answers };
}

function tryImport(rows: CreditRow[], answers: Partial<ImportAnswers> = {}, choice: "ADD" | "REPLACE" = "ADD") {
  return importCredits(studio.scope, { rows, answers: answered(answers), albums: new Map([[0, choice]]) }, NOW);
}

async function doImport(...input: Parameters<typeof tryImport>): Promise<Imported & { changeId: number | null }> {
  const result = await tryImport(...input);
  if (!result.ok) throw new Error(result.message);
  return { ...result.value, changeId: result.change?.id ?? null };
}

async function creditsOf(imported: Imported) {
  const [project] = await listProjects(
    studio.scope,
    imported.albums.map((album) => album.projectId),
  );
  const names = new Map((await listPeople(studio.scope)).map((person) => [person.id, person.name]));
  const credits = project?.credits.map(({ personId, ...credit }) => ({ ...credit, person: names.get(personId) }));
  return { project, credits: credits ?? [] };
}

describe("an imported album", () => {
  it("becomes a project with each printed role word for word, in the order of the file", async () => {
    const rows = makeAlbum(
      ["Zoe Lind", "Producer, Engineer [Assistant]"],
      ["Ada Moss", "Executive-Producer"],
      ["Kit Ray (2)", "Co-producer"],
    );
    const { project, credits } = await creditsOf(await doImport(rows));
    expect(project).toMatchObject({ title: rows[0]?.album, artist: "The Tides", kind: "ALBUM" });
    expect(project?.notes).toBe("Released 1991. Discogs release 7.");
    expect(credits).toMatchObject([
      { person: "Zoe Lind", roleText: "Producer", sessionRole: "PRODUCER", position: "PRINCIPAL" },
      { person: "Zoe Lind", roleText: "Engineer [Assistant]", sessionRole: "ENGINEER", position: "ASSISTANT" },
      { person: "Ada Moss", roleText: "Executive-Producer", sessionRole: null },
      { person: "Kit Ray", roleText: "Co-producer", sessionRole: "PRODUCER", position: "CO" },
    ]);
  });

  it("is gone with its people and credits when the import is undone", async () => {
    const before = await studio.snapshot();
    const { changeId } = await doImport(makeAlbum(["Nell Orr", "Producer"], ["Sam Fenn", "Engineer"]));
    expect(await undoChange(studio.scope, changeId ?? 0, NOW)).toMatchObject({ ok: true });
    expect(await studio.snapshot()).toEqual(before);
  });

  it("is left alone when it is imported again, and has its credits read anew when that is asked for", async () => {
    const rows = makeAlbum(["Bea Holt", "Producer"], ["Ian Coe", "Engineer"]);
    const first = await doImport(rows);
    const before = await studio.snapshot();
    expect(await doImport(rows)).toMatchObject({ albums: [], skipped: 1, changeId: null });
    expect(await studio.snapshot()).toEqual(before);

    const replaced = await doImport(rows.slice(0, 1), {}, "REPLACE");
    expect(replaced.albums).toEqual(first.albums);
    expect((await creditsOf(replaced)).credits).toMatchObject([{ person: "Bea Holt" }]);
    expect(await undoChange(studio.scope, replaced.changeId ?? 0, NOW)).toMatchObject({ ok: true });
    expect(await studio.snapshot()).toEqual(before);
  });

  it("is known to its own studio only", async () => {
    const rows = makeAlbum(["Una Dale", "Producer"]);
    const name = { artist: "The Tides", album: rows[0]?.album ?? "", year: 1991, discogsReleaseId: "7" };
    const { albums } = await doImport(rows);
    expect(await findImportedAlbums(studio.scope, [name])).toEqual(albums);
    expect(await findImportedAlbums(studio.foreignScope, [name])).toEqual([]);
    expect(await importCredits(studio.foreignScope, fileOf(rows), NOW)).toMatchObject({
      value: { albums: [{ title: rows[0]?.album }], skipped: 0 },
    });
  });
});

function fileOf(rows: CreditRow[]) {
  return { rows, answers: NO_ANSWERS, albums: new Map([[0, "ADD" as const]]) };
}

describe("the people of an import", () => {
  it("are those of the roster with the same name, and the others are new", async () => {
    const there = await makePerson(studio, "Tomás Abreu");
    const imported = await doImport(makeAlbum(["Tomas Abreu (3)", "Producer"], ["Wyn Parr", "Engineer"]));
    expect(imported.people).toBe(1);
    const { project } = await creditsOf(imported);
    expect(project?.credits[0]?.personId).toBe(there.id);
  });

  it("stay two when the catalogue tells them apart, and are told apart by the next import too", async () => {
    const rows = makeAlbum(["Jo Ash (2)", "Producer"], ["Jo Ash (3)", "Engineer"]);
    const first = await doImport(rows);
    expect(first.people).toBe(2);
    const again = await doImport(rows, {}, "REPLACE");
    expect(again.people).toBe(0);
    const ids = (await creditsOf(again)).project?.credits.map((credit) => credit.personId);
    expect(new Set(ids).size).toBe(2);
  });

  it("do not become more by each import of names that differ in nothing but their case", async () => {
    await doImport(makeAlbum(["Una Birch", "Producer"], ["UNA BIRCH", "Engineer"]));
    for (const name of ["Una Birch", "UNA BIRCH", "Una Birch"]) {
      const imported = await doImport(makeAlbum([name, "Producer"]));
      expect(imported.people).toBe(0);
      expect((await creditsOf(imported)).credits).toMatchObject([{ person: name }]);
    }
  });

  it("are found by the catalogue's number for good once one was found by name, and only by it", async () => {
    const there = await makePerson(studio, "Ivo Crane");
    const idsOf = async (...credits: [string, string][]) =>
      (await creditsOf(await doImport(makeAlbum(...credits)))).project?.credits.map((credit) => credit.personId);
    expect(await idsOf(["Ivo Crane (4)", "Producer"])).toEqual([there.id]);
    const [other] = (await idsOf(["Ivo Crane", "Engineer"])) ?? [];
    expect(other).not.toBe(there.id);
    expect(await idsOf(["Ivo Crane (4)", "Engineer"], ["Ivo Crane", "Producer"])).toEqual([there.id, other]);
    const third = await doImport(makeAlbum(["Ivo Crane (7)", "Producer"]));
    expect(third.people).toBe(1);
  });

  it("are found again where the roster had to cut the name", async () => {
    const long = "Ash Quill ".repeat(20).trim();
    expect((await doImport(makeAlbum([long, "Producer"]))).people).toBe(1);
    expect((await doImport(makeAlbum([long, "Engineer"]))).people).toBe(0);
  });

  it("and their albums are one where only the artist's number and the year's noughts differ", async () => {
    const [row, other] = makeAlbum(["Eli Roe", "Producer"], ["Fay Dunn", "Engineer"]);
    if (row === undefined || other === undefined) throw new Error("no rows");
    const imported = await doImport([row, { ...other, artist: `${other.artist} (2)`, year: `0${other.year}` }]);
    expect(imported).toMatchObject({ albums: [{}], credits: 2 });
  });

  it("are somebody new where people say so", async () => {
    await makePerson(studio, "Lee Marsh");
    const imported = await doImport(makeAlbum(["Lee Marsh", "Producer"]), { people: new Map([["Lee Marsh", null]]) });
    expect(imported.people).toBe(1);
  });

  it("are never those of another studio", async () => {
    const stranger = await makePerson(studio, "Max Thorn", studio.foreignScope);
    const before = await studio.snapshot();
    const people = new Map([["Max Thorn", stranger.id]]);
    const result = await tryImport(makeAlbum(["Max Thorn", "Producer"]), { people });
    expect(result).toMatchObject({ ok: false, code: "PERSON_NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("questions", () => {
  it("make the artist a group until somebody says it is one person", async () => {
    const open = await doImport(makeAlbum(["The Tides", "Producer, Engineer"]));
    const [group] = (await listPeople(studio.scope)).filter((person) => person.name === "The Tides");
    expect(group).toMatchObject({ kind: "GROUP", sessionRoles: ["ENGINEER", "PRODUCER"] });
    await undoChange(studio.scope, open.changeId ?? 0, NOW);

    await doImport(makeAlbum(["The Tides", "Producer"]), { kinds: new Map([["The Tides", "PERSON"]]) });
    const [person] = (await listPeople(studio.scope)).filter(({ name }) => name === "The Tides");
    expect(person?.kind).toBe("PERSON");
  });

  it("about the artist are asked again by the next import, until one is answered, there or on the roster", async () => {
    const find = async () => (await listPeople(studio.scope)).find(({ name }) => name === "The Fen");
    const album = (...credits: [string, string][]) =>
      makeAlbum(...credits).map((row) => ({ ...row, artist: "The Fen" }));
    await doImport(album(["The Fen", "Producer, Engineer"]));
    expect(await find()).toMatchObject({ kind: "GROUP", isKindOpen: true });
    // Another album leaves it open too, though the roster has the name by now.
    await doImport(album(["The Fen", "Producer"]));
    expect(await find()).toMatchObject({ kind: "GROUP", isKindOpen: true });

    const told = await doImport(album(["The Fen", "Mixed By"]), { kinds: new Map([["The Fen", "PERSON"]]) });
    expect(await find()).toMatchObject({ kind: "PERSON", isKindOpen: false });
    await undoChange(studio.scope, told.changeId ?? 0, NOW);

    const open = await find();
    const answer = await answerKind(studio.scope, { id: open?.id ?? "", version: open?.version ?? 0 }, "PERSON", NOW);
    expect(answer).toMatchObject({ ok: true, change: { summary: "Said that The Fen is one person" } });
    // What the roster knows is not overruled by an answer to a file.
    await doImport(album(["The Fen", "Producer"]), { kinds: new Map([["The Fen", "GROUP"]]) });
    expect(await find()).toMatchObject({ kind: "PERSON", isKindOpen: false });
  });

  it("about an instrument leave the credit without a role until they are answered", async () => {
    const rows = makeAlbum(["Ivy Lane", "Producer [Violin]"]);
    expect((await creditsOf(await doImport(rows))).credits).toMatchObject([{ sessionRole: null }]);
    const printedRoles = new Map([["Ivy Lane\nProducer [Violin]", true]]);
    const counted = await doImport(rows, { printedRoles }, "REPLACE");
    expect((await creditsOf(counted)).credits).toMatchObject([
      { roleText: "Producer [Violin]", sessionRole: "PRODUCER", position: "PRINCIPAL" },
    ]);
  });
});
