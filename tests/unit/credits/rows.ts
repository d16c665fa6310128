import type { CreditRow } from "@/lib/domain/album-credits";
import { readAlbum } from "@/lib/domain/album-credits";
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

export function summaryOf(
  credits: readonly (readonly [string, string])[],
  options: { artist?: string; answers?: Record<string, PersonKind> } = {},
): AlbumSummary {
  const answers = new Map(Object.entries(options.answers ?? {}));
  return summariseAlbum(readAlbum(rowsOf(credits, options.artist), answers));
}
