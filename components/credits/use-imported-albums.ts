import { useEffect, useState } from "react";
import { importedAlbumsQuery } from "@/lib/actions/credits-import";
import type { AlbumOutcome } from "@/lib/domain/album-credits";
import type { ImportedAlbum } from "@/lib/domain/credits-import";

const NONE: ReadonlyMap<number, ImportedAlbum> = new Map();

/**
 * Which albums are here already, by their place in the file; null until the server has said so. Asked again when the
 * plan moves on: an import, an undo, somebody else's work.
 */
export function useImportedAlbums(albums: readonly AlbumOutcome[], fileKey: unknown, changeId: number) {
  const [known, setKnown] = useState<{ fileKey: unknown; albums: ReadonlyMap<number, ImportedAlbum> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow from the file, and answers leave them alone
  useEffect(() => {
    if (albums.length === 0) return;
    let isCurrent = true;
    const names = albums.map(({ artist, album, year, discogsReleaseId }) => ({
      artist,
      album,
      year,
      discogsReleaseId,
    }));
    void importedAlbumsQuery({ albums: names })
      // Without an answer nothing is lost: the import itself leaves alone what is here.
      .catch(() => null)
      .then((result) => {
        const found = result?.ok ? new Map(result.value.map((one) => [one.place, one])) : NONE;
        if (isCurrent) setKnown({ fileKey, albums: found });
      });
    return () => {
      isCurrent = false;
    };
  }, [fileKey, changeId]);
  return known !== null && known.fileKey === fileKey ? known.albums : null;
}
