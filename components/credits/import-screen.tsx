"use client";
import { useMemo, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { SectionHeader } from "@/components/ui/section-header";
import { importCreditsAction } from "@/lib/actions/credits-import";
import { type AlbumChoice, type CreditsImportView, countImport, readImport } from "@/lib/domain/credits-import";
import { AlbumPart } from "./album-part";
import { FileNote } from "./file-note";
import { FileShape } from "./file-shape";
import { ImportBar } from "./import-bar";
import { PersonMatches } from "./person-matches";
import { useCreditsFile } from "./use-credits-file";
import { useImportAnswers } from "./use-import-answers";
import { useImportedAlbums } from "./use-imported-albums";

/** How many albums are drawn at once; a large file has thousands. */
const PAGE = 40;

/** A file of printed credits: what it would bring, its questions, and the import. */
export function ImportScreen({ view: { roster, changeId } }: { view: CreditsImportView }) {
  const decisions = useImportAnswers();
  const [shown, setShown] = useState(PAGE);
  const { file, fault, pending, choose, clearFault } = useCreditsFile(() => {
    decisions.clear();
    setShown(PAGE);
  });
  const reading = useMemo(
    () => readImport(file?.rows ?? [], roster, decisions.answers),
    [file, roster, decisions.answers],
  );
  const imported = useImportedAlbums(reading.albums, file, changeId);
  const { write, isPending } = useWrite();

  const pickOf = (place: number) => decisions.picks.get(place) ?? (imported?.has(place) ? "SKIP" : "ADD");
  const picked = reading.albums.flatMap((_, place): [number, AlbumChoice][] => {
    const pick = pickOf(place);
    return pick === "SKIP" ? [] : [[place, pick]];
  });
  const importPicked = () => {
    if (file === null) return;
    const { kinds, printedRoles, people } = decisions.answers;
    const input = {
      file: new Blob([file.bytes], { type: "text/csv" }),
      albums: picked,
      kinds: [...kinds],
      printedRoles: [...printedRoles],
      people: [...people],
    };
    write(() => importCreditsAction(input), {
      onDone: () => {
        decisions.clearPicks();
        clearFault();
      },
    });
  };

  return (
    <div>
      <FileDrop
        label={file ? "Choose another file" : "Choose a file"}
        accept=".csv,text/csv"
        hint="Or drop it here: CSV in UTF-8, 10 MB and 50,000 rows at most."
        isBusy={isPending}
        onChoose={choose}
        error={<FileNote pending={pending} fault={fault} keptName={file?.name ?? null} />}
      />
      {file === null ? (
        <FileShape />
      ) : (
        <>
          <section aria-labelledby="albums" className="mt-6">
            <SectionHeader
              id="albums"
              title="Albums"
              note={
                <span className="text-muted [overflow-wrap:anywhere]">
                  {file.name}, <span className="digits">{file.rows.length}</span> rows
                </span>
              }
            />
            <div className="flex flex-col gap-4">
              {reading.albums.slice(0, shown).map((album, place) => (
                <AlbumPart
                  // biome-ignore lint/suspicious/noArrayIndexKey: an album is known by its place in the file
                  key={place}
                  album={album}
                  openAlbum={reading.openAlbums[place] ?? album}
                  imported={imported?.get(place) ?? null}
                  pick={pickOf(place)}
                  decisions={decisions}
                  place={place}
                />
              ))}
            </div>
            {shown < reading.albums.length ? (
              <Button className="mt-4" onPress={() => setShown(shown + PAGE)}>
                Show more of {reading.albums.length} albums
              </Button>
            ) : null}
          </section>
          <PersonMatches people={reading.people} onMatch={decisions.matchPerson} />
          <ImportBar
            counts={countImport(
              reading,
              picked.map(([place]) => place),
            )}
            isPending={isPending}
            isReady={imported !== null}
            onImport={importPicked}
          />
        </>
      )}
    </div>
  );
}
