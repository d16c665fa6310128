import type { AlbumOutcome, CreditOutcome } from "./album-credits";
import { compareText } from "./compare-text";
import { groupBy } from "./group-by";
import { COVERED_ROLES, type CoveredRole } from "./session-role";

/** Who covers what on one album, as the command line prints it: its keys are part of a public format. */
export interface AlbumSummary {
  artist: string;
  album: string;
  year: number | string | null;
  engineers: string[];
  producers: string[];
  assistants: string[];
  dual: string[];
  uncovered: CoveredRole[];
  questions: { person: string; role_text: string; why: string }[];
  ignored: { person: string; role_text: string }[];
}

const KIND_QUESTION = "one person or a group?";

/** Sums an album up. Every list is sorted and without repeats; the order of the file's rows makes no difference. */
export function summariseAlbum(album: AlbumOutcome): AlbumSummary {
  const engineers = namesOf(album.credits.filter((credit) => isCover(credit, "ENGINEER")));
  const producers = namesOf(album.credits.filter((credit) => isCover(credit, "PRODUCER")));
  const covered: Record<CoveredRole, boolean> = { ENGINEER: engineers.length > 0, PRODUCER: producers.length > 0 };
  return {
    artist: album.artist,
    album: album.album,
    year: album.year,
    engineers,
    producers,
    assistants: namesOf(album.credits.filter(isAssistance)),
    dual: sortedNames(album.people.filter(isDual).map((person) => person.name)),
    uncovered: COVERED_ROLES.filter((sessionRole) => !covered[sessionRole]),
    questions: questionsOf(album),
    ignored: sortedRecords(
      album.credits
        .filter((credit) => credit.reading.kind === "other")
        .map((credit) => ({ person: credit.person, role_text: credit.roleText })),
    ),
  };
}

function isCover({ reading }: CreditOutcome, sessionRole: CoveredRole): boolean {
  return reading.kind === "role" && reading.sessionRole === sessionRole && reading.position !== "ASSISTANT";
}

function isAssistance({ reading }: CreditOutcome): boolean {
  return reading.kind === "role" && reading.position === "ASSISTANT";
}

/** An assistant's share counts here, though it covers no need. Source: domain rules, sections 4 and 8. */
function isDual(person: AlbumOutcome["people"][number]): boolean {
  return person.kind === "PERSON" && person.standings.length === COVERED_ROLES.length;
}

function questionsOf(album: AlbumOutcome): AlbumSummary["questions"] {
  const creditsOf = groupBy(album.credits, (credit) => credit.catalogueName);
  const aboutKind = album.people
    .filter((person) => person.isKindOpen)
    .map((person) => ({
      person: person.name,
      role_text: rolesHeld(creditsOf.get(person.catalogueName) ?? []),
      why: KIND_QUESTION,
    }));
  const aboutInstruments = album.credits.flatMap((credit) =>
    credit.reading.kind === "question"
      ? [{ person: credit.person, role_text: credit.roleText, why: credit.reading.why }]
      : [],
  );
  return sortedRecords([...aboutKind, ...aboutInstruments]);
}

/** The roles as one cell would print them. Rows are sorted first, so that their order in the file does not show. */
export function rolesHeld(credits: readonly CreditOutcome[]): string {
  const cells = groupBy(
    credits.filter((credit) => credit.reading.kind === "role"),
    (credit) => credit.row,
  );
  const texts = [...cells.values()].map((cell) => cell.map((credit) => credit.roleText));
  texts.sort((a, b) => compareText(a.join(), b.join()));
  return [...new Set(texts.flat())].join(", ");
}

function namesOf(credits: readonly CreditOutcome[]): string[] {
  return sortedNames(credits.map((credit) => credit.person));
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareText);
}

function sortedRecords<T extends Record<string, string>>(records: readonly T[]): T[] {
  const byText = new Map(records.map((record) => [Object.values(record).join("\n"), record]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}
