import "server-only";
import { createHash } from "node:crypto";
import { type AlbumName, type AlbumOutcome, albumKey, type CreditRow } from "@/lib/domain/album-credits";
import { counted } from "@/lib/domain/counted";
import {
  type AlbumChoice,
  catalogueNote,
  fitName,
  type ImportAnswers,
  type ImportedAlbum,
  type ImportedPerson,
  type RosterPerson,
  readCatalogueNote,
  readImport,
  releaseNote,
} from "@/lib/domain/credits-import";
import { STRIPES } from "@/lib/domain/project";
import { proposeCode, proposeStripe } from "@/lib/domain/project-code";
import type { SessionRole } from "@/lib/domain/session-role";
import { type ChangeWriter, type NewRow, refuse } from "./change-writer";
import { database, type ReaderClient } from "./database";
import { newId, newIds } from "./ids";
import { addNote, insertPeople, settleKind } from "./people";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";

export interface CreditsImport {
  rows: readonly CreditRow[];
  answers: ImportAnswers;
  /** What to do with each album by its place in the file, from 0; albums that are left out stay out. */
  albums: ReadonlyMap<number, AlbumChoice>;
}

export interface Imported {
  albums: ImportedAlbum[];
  /** albums that were here already and stayed as they are */
  skipped: number;
  credits: number;
  people: number;
}

/**
 * The id of an album's project follows from the album: importing it again finds it, whatever it is called by then, and
 * two imports at once cannot make it twice.
 */
function albumProjectId(studioId: string, album: AlbumName): string {
  const name = JSON.stringify([studioId, ...albumKey(album)]);
  return createHash("sha256").update(name).digest("hex").slice(0, 20);
}

/** Which of these albums were imported before. */
export async function findImportedAlbums(scope: StudioScope, albums: readonly AlbumName[]): Promise<ImportedAlbum[]> {
  const titles = await titlesOf(database().reader, scope.studioId, albums);
  return albums.flatMap((album, place) => {
    const projectId = albumProjectId(scope.studioId, album);
    const title = titles.get(projectId);
    return title === undefined ? [] : [{ place, projectId, title }];
  });
}

/** The titles of the albums' projects that are there, by id. Asked for in parts: a statement takes so many values. */
async function titlesOf(read: ReaderClient, studioId: string, albums: readonly AlbumName[]) {
  const ids = albums.map((album) => albumProjectId(studioId, album));
  const titles = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 500) {
    const where = { studioId, id: { in: ids.slice(at, at + 500) } };
    for (const { id, title } of await read.project.findMany({ where, select: { id: true, title: true } })) {
      titles.set(id, title);
    }
  }
  return titles;
}

/**
 * Imports albums as projects with their credits, and the people who are new. All of it is one change to undo. Refuses
 * PERSON_NOT_FOUND when an answer names somebody who is not in the studio by that name.
 */
export function importCredits(scope: StudioScope, input: CreditsImport, now: Date): Promise<WriteResult<Imported>> {
  return transact(scope, "credits.import", now, async (writer) => {
    const { albums, people } = readImport(input.rows, await listRoster(writer), input.answers);
    refuseStrangers(people, input.answers);
    const chosen = albums
      .map((album, place) => ({ album, place, choice: input.albums.get(place) }))
      .filter(({ choice }) => choice !== undefined);
    const titles = await titlesOf(
      writer.read,
      writer.studioId,
      chosen.map(({ album }) => album),
    );
    const known = (album: AlbumName) => titles.get(albumProjectId(writer.studioId, album));
    const imported = chosen.filter(({ album, choice }) => choice === "REPLACE" || known(album) === undefined);

    const named = new Set(imported.flatMap(({ album }) => namesOf(album)));
    const personIds = await insertNewPeople(writer, people, named);
    for (const person of people) if (named.has(person.catalogueName)) await keepAnswers(writer, person);
    for (const { album } of imported) {
      if (known(album) !== undefined) await removeCredits(writer, albumProjectId(writer.studioId, album));
    }
    const added = imported.filter(({ album }) => known(album) === undefined).map(({ album }) => album);
    await insertProjects(writer, added);
    const credits = imported.flatMap(({ album }) => creditRows(writer.studioId, album, personIds.ids));
    await writer.createMany("credit", credits);

    const value: Imported = {
      albums: imported.map(({ album, place }) => ({
        place,
        projectId: albumProjectId(writer.studioId, album),
        title: known(album) ?? fitName(album.album),
      })),
      skipped: chosen.length - imported.length,
      credits: credits.length,
      people: personIds.added,
    };
    return { value, summary: summaryOf(value), projectId: null };
  });
}

function summaryOf({ albums, credits, people }: Imported): string {
  const [first] = albums;
  const what =
    albums.length === 1 && first ? `the credits of ${first.title}` : `the credits of ${albums.length} albums`;
  const counts = [counted(credits, "credit"), counted(people, "new person", "new people")];
  return `Imported ${what}: ${counts.join(", ")}`;
}

async function listRoster(writer: ChangeWriter): Promise<RosterPerson[]> {
  const where = { studioId: writer.studioId };
  const rows = await writer.read.person.findMany({ where, orderBy: { id: "asc" } });
  const credits = await writer.read.credit.groupBy({ by: ["personId"], where });
  const credited = new Set(credits.map(({ personId }) => personId));
  return rows.map(({ id, name, kind, isKindOpen, sessionRoles, notes, archivedAt }) => ({
    id,
    name,
    kind,
    isKindOpen,
    sessionRoles: sessionRoles as SessionRole[],
    catalogueName: readCatalogueNote(notes),
    isCredited: credited.has(id),
    isArchived: archivedAt !== null,
  }));
}

/** An answer that the reading could not follow names somebody of another studio, or who is gone. */
function refuseStrangers(people: readonly ImportedPerson[], { people: answers }: ImportAnswers): void {
  const isLost = ({ catalogueName, rosterId }: ImportedPerson) => {
    const answer = answers.get(catalogueName);
    return answer !== undefined && answer !== rosterId;
  };
  if (people.some(isLost)) refuse("PERSON_NOT_FOUND");
}

function namesOf(album: AlbumOutcome): string[] {
  return album.people.map((person) => person.catalogueName);
}

/** Adds whom the roster lacks of those named, and gives everybody's id by catalogue name. */
async function insertNewPeople(writer: ChangeWriter, people: readonly ImportedPerson[], named: ReadonlySet<string>) {
  const ids = new Map(people.flatMap(({ catalogueName, rosterId }) => (rosterId ? [[catalogueName, rosterId]] : [])));
  const added = people.filter(({ catalogueName, rosterId }) => rosterId === null && named.has(catalogueName));
  const fields = added.map((person) => ({
    name: fitName(person.name),
    kind: person.kind,
    isKindOpen: person.isKindOpen,
    sessionRoles: person.sessionRoles,
    skills: [],
    email: null,
    phone: null,
    notes: catalogueNote(person),
  }));
  const newIds = await insertPeople(writer, fields);
  for (const [index, { catalogueName }] of added.entries()) ids.set(catalogueName, newIds[index] ?? "");
  return { ids: ids as ReadonlyMap<string, string>, added: added.length };
}

/** What the import learned about somebody of the roster: the kind, and the name in the catalogue. */
async function keepAnswers(writer: ChangeWriter, person: ImportedPerson): Promise<void> {
  const { rosterId, kind, wasKindOpen, isKindOpen, isNoteMissing } = person;
  if (rosterId === null) return;
  if (wasKindOpen && !isKindOpen) await settleKind(writer, rosterId, null, kind);
  if (isNoteMissing) await addNote(writer, rosterId, catalogueNote(person));
}

async function removeCredits(writer: ChangeWriter, projectId: string): Promise<void> {
  const where = { studioId: writer.studioId, projectId };
  const credits = await writer.read.credit.findMany({ where, select: { id: true } });
  await writer.removeMany(
    "credit",
    credits.map(({ id }) => id),
  );
}

async function insertProjects(writer: ChangeWriter, albums: readonly AlbumOutcome[]): Promise<void> {
  const where = { studioId: writer.studioId };
  const there = await writer.read.project.findMany({ where, select: { code: true, stripe: true, archivedAt: true } });
  const codes = new Set(there.map((project) => project.code));
  const stripes = there.filter((project) => project.archivedAt === null).map((project) => project.stripe);
  const rows = albums.map((album): NewRow<"project"> => {
    const title = fitName(album.album);
    const artist = fitName(album.artist);
    const code = proposeCode(title, codes);
    const stripe = proposeStripe(stripes, STRIPES);
    codes.add(code);
    stripes.push(stripe);
    return {
      id: albumProjectId(writer.studioId, album),
      title,
      artist,
      kind: "ALBUM",
      code,
      stripe,
      startsOn: null,
      endsOn: null,
      dualRolePolicy: "FLAGGED",
      notes: releaseNote(album),
      archivedAt: null,
    };
  });
  await writer.createMany("project", rows);
}

/** One row for each printed role. An open question covers nothing: it is kept as a credit until somebody answers. */
function creditRows(studioId: string, album: AlbumOutcome, personIds: ReadonlyMap<string, string>) {
  const projectId = albumProjectId(studioId, album);
  const ids = newIds(album.credits.length);
  return album.credits.map(
    ({ catalogueName, roleText, reading, scope, trackPositions }, index): NewRow<"credit"> => ({
      id: ids[index] ?? newId(),
      projectId,
      personId: personIds.get(catalogueName) ?? refuse("PERSON_NOT_FOUND"),
      roleText,
      sessionRole: reading.kind === "role" ? reading.sessionRole : null,
      position: reading.kind === "role" ? reading.position : "PRINCIPAL",
      scope,
      trackPositions,
    }),
  );
}
