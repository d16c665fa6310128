import { type AlbumOutcome, type CreditRow, readAlbums } from "@/lib/domain/album-credits";
import { type AlbumSummary, summariseAlbum } from "@/lib/domain/album-summary";
import type { PersonKind } from "@/lib/domain/person";

/** Rows of one album from pairs of person and role text. */
export function rowsOf(credits: readonly (readonly [string, string])[], artist = "The Band Here"): CreditRow[] {
  return credits.map(([person, roleText], index) => ({
    row: index + 2,
    artist,
    album: "An Album",
    year: "1999",
    discogsReleaseId: "1",
    person,
    roleText,
    scope: "release",
    trackPositions: "",
  }));
}

/** The one album that the rows are of. */
export function readAlbum(
  rows: readonly CreditRow[],
  answers: ReadonlyMap<string, PersonKind> = new Map(),
): AlbumOutcome {
  const [album, ...others] = readAlbums(rows, answers);
  if (album === undefined || others.length > 0) throw new Error("The rows are of one album.");
  return album;
}

export function summaryOf(
  credits: readonly (readonly [string, string])[],
  options: { artist?: string; answers?: Record<string, PersonKind> } = {},
): AlbumSummary {
  const answers = new Map(Object.entries(options.answers ?? {}));
  return summariseAlbum(readAlbum(rowsOf(credits, options.artist), answers));
}
