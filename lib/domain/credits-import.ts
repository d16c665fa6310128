import {
  type AlbumOutcome,
  type CreditRow,
  isArtist,
  type KindAnswers,
  type KnownKinds,
  printedName,
  type RoleAnswers,
  readAlbums,
  roleQuestionKey,
} from "./album-credits";
import { rolesHeld } from "./album-summary";
import { compareText } from "./compare-text";
import { groupBy } from "./group-by";
import type { PersonKind } from "./person";
import { foldText } from "./search";
import { type CoveredRole, SESSION_ROLES, type SessionRole } from "./session-role";

/** The longest name or title that an import makes: as long as the forms let people type. */
export const IMPORTED_NAME_MAX = 120;

/** Somebody of the studio, as an import sees the roster. */
export interface RosterPerson {
  id: string;
  name: string;
  kind: PersonKind;
  /** an earlier import asked "one person or a group?", and nobody has answered yet */
  isKindOpen: boolean;
  sessionRoles: readonly SessionRole[];
  /** the name in the catalogue, when an import made the person and it differs from the name */
  catalogueName: string | null;
  /** an earlier import credits them */
  isCredited: boolean;
  isArchived: boolean;
}

/** Whom the file names, and who that is here. */
export interface ImportedPerson {
  /** tells namesakes of the file apart */
  catalogueName: string;
  name: string;
  /** Everybody of the roster by this name: the person is one of them or somebody new. */
  namesakes: readonly RosterPerson[];
  /** null for somebody new */
  rosterId: string | null;
  kind: PersonKind;
  /** "one person or a group?" is not answered: neither here nor on the roster */
  isKindOpen: boolean;
  /** it was an open question on the roster */
  wasKindOpen: boolean;
  /** nobody knew the roster's person by a name in the catalogue yet, and it is not the name itself */
  isNoteMissing: boolean;
  /** what the credits of the whole file say, in their fixed order */
  sessionRoles: readonly SessionRole[];
}

/** What people decided about a file. Whatever is left out goes by the proposal, and questions stay open. */
export interface ImportAnswers {
  /** "one person or a group?", by catalogue name */
  kinds: KindAnswers;
  /** "did they produce it or play it?" */
  printedRoles: RoleAnswers;
  /** the roster's person by catalogue name; null for somebody new */
  people: ReadonlyMap<string, string | null>;
}

export const NO_ANSWERS: ImportAnswers = { kinds: new Map(), printedRoles: new Map(), people: new Map() };

/** What the import screen reads a file against. */
export interface CreditsImportView {
  canImport: boolean;
  /** the plan's state: when it moves on, what is here already may have changed */
  changeId: number;
  /** empty for those who may not import */
  roster: RosterPerson[];
}

/** ADD leaves an album alone that is here already; REPLACE reads its credits anew and keeps the rest of its project. */
export type AlbumChoice = "ADD" | "REPLACE";

/** The project that an album was imported into. */
export interface ImportedAlbum {
  /** the album's place in the file, from 0 */
  place: number;
  projectId: string;
  title: string;
}

export interface ImportReading {
  /** in the order of the file */
  albums: AlbumOutcome[];
  /** the same, before anybody answered a question */
  openAlbums: AlbumOutcome[];
  /** sorted by catalogue name */
  people: ImportedPerson[];
}

/**
 * Reads a file against the roster: the same for the dry run, which changes nothing, and for the import itself. A
 * person of the roster whose kind is known settles "one person or a group?"; one about whom nobody has answered it yet
 * is asked about again.
 */
export function readImport(
  rows: readonly CreditRow[],
  roster: readonly RosterPerson[],
  answers: ImportAnswers = NO_ANSWERS,
): ImportReading {
  const names = new Set(rows.map((row) => row.person));
  const matches = matchPeople([...names].sort(compareText), roster, answers.people);
  const known = matches.flatMap(({ catalogueName, match }) =>
    match === null ? [] : [[catalogueName, match.isKindOpen ? "OPEN" : match.kind] as const],
  );
  const settled = known.filter(([, kind]) => kind !== "OPEN");
  const open = openEverywhere(rows, new Map(known));
  const openAlbums = readAlbums(rows, open);
  const isAnswered = answers.kinds.size + answers.printedRoles.size > 0;
  const albums = isAnswered
    ? readAlbums(rows, new Map([...open, ...answers.kinds, ...settled]), answers.printedRoles)
    : openAlbums;
  const standings = standingsOf(albums);
  const people = matches.map(({ match, ...person }) => {
    const { catalogueName } = person;
    const standing = standings.get(catalogueName);
    const answer = answers.kinds.get(catalogueName);
    const wasKindOpen = match?.isKindOpen ?? false;
    const isSettled = match !== null && !wasKindOpen;
    return {
      ...person,
      rosterId: match?.id ?? null,
      kind: (isSettled ? match.kind : (answer ?? match?.kind ?? standing?.kind)) ?? "PERSON",
      isKindOpen: !isSettled && answer === undefined && (wasKindOpen || (standing?.isKindOpen ?? false)),
      wasKindOpen,
      isNoteMissing: match?.catalogueName === null && !match.isCredited && catalogueName !== person.name,
      sessionRoles: SESSION_ROLES.filter((role) => standing?.sessionRoles.has(role)),
    };
  });
  return { albums, openAlbums, people };
}

/**
 * The kinds that are known, and OPEN for whoever is an album's artist: an import makes one person or group of a name, and so
 * asks on every album of the file.
 */
function openEverywhere(rows: readonly CreditRow[], known: KnownKinds): KnownKinds {
  const artists = new Set(rows.filter((row) => isArtist(row.person, row.artist)).map((row) => row.person));
  return new Map([...[...artists].map((name) => [name, "OPEN"] as const), ...known]);
}

interface Standing {
  kind: PersonKind;
  isKindOpen: boolean;
  sessionRoles: Set<SessionRole>;
}

/** A name that is a group on one album is one on all of them. */
function standingsOf(albums: readonly AlbumOutcome[]): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { catalogueName, kind, isKindOpen, standings } of albums.flatMap((album) => album.people)) {
    const known = found.get(catalogueName) ?? { kind: "PERSON", isKindOpen: false, sessionRoles: new Set() };
    for (const { sessionRole } of standings) known.sessionRoles.add(sessionRole);
    found.set(catalogueName, {
      ...known,
      kind: kind === "GROUP" ? "GROUP" : known.kind,
      isKindOpen: known.isKindOpen || isKindOpen,
    });
  }
  return found;
}

interface Match {
  catalogueName: string;
  name: string;
  namesakes: readonly RosterPerson[];
  match: RosterPerson | null;
}

/**
 * The same name is the same person, unless that is anybody's guess: two people of the file print the name, or several
 * of the roster have it. Whoever an earlier import made or found is known by the name in the catalogue, number and all.
 */
function matchPeople(
  names: readonly string[],
  roster: readonly RosterPerson[],
  chosen: ImportAnswers["people"],
): Match[] {
  const rosterOf = groupBy(roster, (person) => foldText(person.name));
  const found = names.map((catalogueName) => {
    const name = printedName(catalogueName);
    const namesakes = rosterOf.get(foldText(fitName(name))) ?? [];
    return { catalogueName, name, namesakes, exact: knownBy(catalogueName, namesakes) };
  });
  const taken = new Set(found.map(({ exact }) => exact));
  const rivalsOf = groupBy(
    found.filter(({ exact }) => exact === null),
    ({ name }) => foldText(name),
  );
  return found.map(({ exact, ...person }) => {
    const isNumbered = person.catalogueName !== person.name;
    const [free, ...others] = person.namesakes.filter(
      (one) => one.catalogueName === null && !taken.has(one) && !(isNumbered && one.isCredited),
    );
    const isPlain = free !== undefined && others.length === 0 && rivalsOf.get(foldText(person.name))?.length === 1;
    const proposed = exact ?? (isPlain ? free : null);
    const choice = chosen.get(person.catalogueName);
    const match = choice === undefined ? proposed : (person.namesakes.find(({ id }) => id === choice) ?? null);
    return { ...person, match };
  });
}

/** The one whom an earlier import knew by this name: the notes say so, or it is the name itself. */
function knownBy(catalogueName: string, namesakes: readonly RosterPerson[]): RosterPerson | null {
  const noted = namesakes.find((person) => person.catalogueName === catalogueName);
  if (noted !== undefined) return noted;
  const [named, ...others] = namesakes.filter(
    (person) => person.catalogueName === null && person.isCredited && person.name === fitName(catalogueName),
  );
  return named !== undefined && others.length === 0 ? named : null;
}

/**
 * Something that the file leaves open. `key` is what the answer is kept under, `person` the name in the catalogue, which
 * tells namesakes apart.
 */
export type ImportQuestion =
  | { kind: "KIND"; key: string; person: string; roleText: string }
  | { kind: "PRINTED_ROLE"; key: string; person: string; roleText: string; sessionRole: CoveredRole };

/** The questions of an album that nobody has answered yet, each once, people first. */
export function listQuestions(album: AlbumOutcome): ImportQuestion[] {
  const creditsOf = groupBy(album.credits, (credit) => credit.catalogueName);
  const questions = new Map<string, ImportQuestion>();
  for (const { catalogueName: person, isKindOpen } of album.people) {
    if (!isKindOpen) continue;
    const roleText = rolesHeld(creditsOf.get(person) ?? []);
    questions.set(person, { kind: "KIND", key: person, person, roleText });
  }
  for (const credit of album.credits) {
    const { catalogueName: person, roleText, reading } = credit;
    if (reading.kind !== "question") continue;
    const key = roleQuestionKey(credit);
    questions.set(key, { kind: "PRINTED_ROLE", key, person, roleText, sessionRole: reading.sessionRole });
  }
  return [...questions.values()];
}

/** What an import of the picked albums would bring. */
export function countImport({ albums, people }: ImportReading, picked: readonly number[]) {
  const chosen = picked.flatMap((place) => albums[place] ?? []);
  const named = new Set(chosen.flatMap((album) => album.people.map((person) => person.catalogueName)));
  const open = chosen.flatMap((album) => listQuestions(album).map((question) => question.key));
  return {
    albums: chosen.length,
    questions: new Set(open).size,
    credits: chosen.reduce((sum, album) => sum + album.credits.length, 0),
    people: people.filter((person) => person.rosterId === null && named.has(person.catalogueName)).length,
  };
}

const CATALOGUE_NOTE = "Name in the album catalogue: ";

/** What a person's notes say when the name alone does not: it has a number in the catalogue, or is cut. Empty otherwise. */
export function catalogueNote({ catalogueName, name }: Pick<ImportedPerson, "catalogueName" | "name">): string {
  return catalogueName === fitName(name) ? "" : `${CATALOGUE_NOTE}${catalogueName}`;
}

/** The catalogue's name out of a person's notes, or null. */
export function readCatalogueNote(notes: string): string | null {
  const line = notes.split("\n").find((text) => text.startsWith(CATALOGUE_NOTE));
  return line?.slice(CATALOGUE_NOTE.length).trim() || null;
}

/** "Released 1991. Discogs release 1813006." */
export function releaseNote({ year, discogsReleaseId }: Pick<AlbumOutcome, "year" | "discogsReleaseId">): string {
  const facts = [
    year === null ? "" : `Released ${year}.`,
    discogsReleaseId === "" ? "" : `Discogs release ${discogsReleaseId}.`,
  ];
  return facts.filter((fact) => fact !== "").join(" ");
}

/** A name that no form would take is cut, with a mark that says so. */
export function fitName(name: string): string {
  return name.length <= IMPORTED_NAME_MAX ? name : `${name.slice(0, IMPORTED_NAME_MAX - 1).trimEnd()}…`;
}
