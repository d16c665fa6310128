import { compareText } from "./compare-text";
import { classifyRole, type RoleReading, readRoleText } from "./credit";
import { groupBy } from "./group-by";
import type { PersonKind } from "./person";
import { COVERED_ROLES, type CoveredRole, type Position } from "./session-role";

export const CREDIT_SCOPES = ["release", "track"] as const;
export type CreditScope = (typeof CREDIT_SCOPES)[number];

/** One row of a credits file, its cells tidied and checked. */
export interface CreditRow {
  /** as a spreadsheet counts: the header is row 1 */
  row: number;
  artist: string;
  album: string;
  year: string;
  discogsReleaseId: string;
  person: string;
  roleText: string;
  scope: CreditScope;
  trackPositions: string;
}

/** Answers to "one person or a group?", by catalogue name: two namesakes of the artist are two questions. */
export type KindAnswers = ReadonlyMap<string, PersonKind>;

/** The same with what is known before anybody answers: OPEN is asked about on every album, whoever its artist is. */
export type KnownKinds = ReadonlyMap<string, PersonKind | "OPEN">;

/** Answers to "did they engineer it or play it?", by `roleQuestionKey`: true counts the credit as the session role. */
export type RoleAnswers = ReadonlyMap<string, boolean>;

/** A question about a printed role is asked once a person and wording, however many tracks it stands on. */
export function roleQuestionKey({
  catalogueName,
  roleText,
}: Pick<CreditOutcome, "catalogueName" | "roleText">): string {
  return `${catalogueName}\n${roleText}`;
}

/** What one printed role of one row became. */
export interface CreditOutcome {
  row: number;
  /** the name in the catalogue, number suffix and all: tells namesakes apart */
  catalogueName: string;
  /** the name as printed */
  person: string;
  roleText: string;
  reading: RoleReading;
  scope: CreditScope;
  trackPositions: string;
}

/** What one person of the album became. */
export interface PersonOutcome {
  catalogueName: string;
  name: string;
  /** GROUP as long as the question is open: a group covers a need and is never dual, which is what an open question asks for */
  kind: PersonKind;
  /** the name is the artist's, it holds a session role, and nobody has answered yet */
  isKindOpen: boolean;
  /** one for each session role held, in their fixed order, with the strongest position of all credits */
  standings: { sessionRole: CoveredRole; position: Position }[];
}

export interface AlbumOutcome {
  artist: string;
  album: string;
  /** a number where the file has one, else its text; null when empty */
  year: number | string | null;
  discogsReleaseId: string;
  /** sorted by catalogue name */
  people: PersonOutcome[];
  /** in the order of the file */
  credits: CreditOutcome[];
}

/** Reads a whole file: one outcome for each album, in order of first appearance. Source: docs/credits-import.md. */
export function readAlbums(
  rows: readonly CreditRow[],
  kinds: KnownKinds = new Map(),
  roleAnswers: RoleAnswers = new Map(),
): AlbumOutcome[] {
  const albums = groupBy(rows, (row) => JSON.stringify(albumKey(albumNameOf(row))));
  const readCell = rememberingCells();
  return [...albums.values()].map((albumRows) => albumOf(albumRows, kinds, roleAnswers, readCell));
}

/** What makes an album the same one, in one file and when it is imported again. */
export type AlbumName = Pick<AlbumOutcome, "artist" | "album" | "year" | "discogsReleaseId">;

function albumNameOf({ artist, album, year, discogsReleaseId }: CreditRow): AlbumName {
  return { artist: printedName(artist), album, year: readYear(year), discogsReleaseId };
}

/** What tells an album from all others. */
export function albumKey({ artist, album, year, discogsReleaseId }: AlbumName): readonly unknown[] {
  return [artist, album, year, discogsReleaseId];
}

function albumOf(
  rows: readonly CreditRow[],
  kinds: KnownKinds,
  roleAnswers: RoleAnswers,
  readCell: CellReader,
): AlbumOutcome {
  const first = rows[0];
  if (first === undefined) throw new Error("An album has at least one credit.");
  const credits = rows.flatMap((row) => readRow(row, readCell)).map((credit) => settle(credit, roleAnswers));
  const creditsOfPeople = groupBy(credits, (credit) => credit.catalogueName);
  return {
    ...albumNameOf(first),
    people: [...creditsOfPeople]
      .sort(([a], [b]) => compareText(a, b))
      .map(([catalogueName, own]) => readPerson(catalogueName, own, first.artist, kinds)),
    credits,
  };
}

type CellReader = (roleText: string) => readonly { roleText: string; reading: RoleReading }[];

/** A large file repeats few role texts many times. */
function rememberingCells(): CellReader {
  const known = new Map<string, ReturnType<CellReader>>();
  return (roleText) => {
    const cell =
      known.get(roleText) ??
      readRoleText(roleText).map((printedRole) => ({ roleText: printedRole.text, reading: classifyRole(printedRole) }));
    known.set(roleText, cell);
    return cell;
  };
}

function readRow(row: CreditRow, readCell: CellReader): CreditOutcome[] {
  const { scope, trackPositions } = row;
  const catalogueName = row.person;
  const person = printedName(catalogueName);
  return readCell(row.roleText).map((credit) => ({
    row: row.row,
    catalogueName,
    person,
    ...credit,
    scope,
    trackPositions,
  }));
}

/** An answered question is one no longer: the credit counts as its name says without the instrument, or as no role. */
function settle(credit: CreditOutcome, roleAnswers: RoleAnswers): CreditOutcome {
  if (credit.reading.kind !== "question") return credit;
  const answer = roleAnswers.get(roleQuestionKey(credit));
  if (answer === undefined) return credit;
  const [printedRole] = readRoleText(credit.roleText);
  const isCounted = answer && printedRole !== undefined;
  return { ...credit, reading: isCounted ? classifyRole({ ...printedRole, bracket: "" }) : { kind: "other" } };
}

function readPerson(
  catalogueName: string,
  credits: readonly CreditOutcome[],
  artist: string,
  kinds: KnownKinds,
): PersonOutcome {
  const name = printedName(catalogueName);
  const known = kinds.get(catalogueName) ?? (isArtist(catalogueName, artist) ? "OPEN" : "PERSON");
  const standings = COVERED_ROLES.flatMap((sessionRole) => {
    const position = strongestPosition(credits, sessionRole);
    return position === undefined ? [] : [{ sessionRole, position }];
  });
  const isAsked = known === "OPEN" && standings.length > 0;
  return { catalogueName, name, kind: known === "OPEN" ? "GROUP" : known, isKindOpen: isAsked, standings };
}

const STRENGTH: readonly Position[] = ["PRINCIPAL", "CO", "ADDITIONAL", "ASSISTANT"];

function strongestPosition(credits: readonly CreditOutcome[], sessionRole: CoveredRole): Position | undefined {
  return STRENGTH.find((position) =>
    credits.some(
      ({ reading }) => reading.kind === "role" && reading.sessionRole === sessionRole && reading.position === position,
    ),
  );
}

/** A name as printed: without the catalogue's number suffix ` (2)`, and nothing else changed. */
export function printedName(catalogueName: string): string {
  return catalogueName.replace(/\s+\(\d+\)$/, "");
}

/** Whether a name is the artist's, numbers and case aside. */
export function isArtist(catalogueName: string, artist: string): boolean {
  const [name, other] = [catalogueName, artist].map((text) => printedName(text).normalize("NFKC").toLowerCase());
  return name === other;
}

function readYear(text: string): number | string | null {
  if (text === "") return null;
  // A longer run of digits is no year, and may be more than a number can tell from the next.
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}
