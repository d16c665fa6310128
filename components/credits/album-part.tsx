import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { WRAPPING } from "@/components/ui/button-style";
import type { AlbumOutcome } from "@/lib/domain/album-credits";
import { summariseAlbum } from "@/lib/domain/album-summary";
import { type ImportedAlbum, listQuestions } from "@/lib/domain/credits-import";
import { AlbumChoice } from "./album-choice";
import { AlbumCover } from "./album-cover";
import { AlbumQuestion } from "./album-question";
import { CreditRows } from "./credit-rows";
import { showCredits } from "./credits-words";
import type { AlbumPick, useImportAnswers } from "./use-import-answers";

interface AlbumPartProps {
  album: AlbumOutcome;
  /** the same album before anybody answered a question */
  openAlbum: AlbumOutcome;
  /** its place in the file, from 0 */
  place: number;
  /** the project it is in already */
  imported: ImportedAlbum | null;
  pick: AlbumPick;
  decisions: ReturnType<typeof useImportAnswers>;
}

/** One album of the file: who covers what, what is open, and what each row became. */
export function AlbumPart({ album, openAlbum, place, imported, pick, decisions }: AlbumPartProps) {
  const id = useId();
  const [hasRows, setHasRows] = useState(false);
  const summary = summariseAlbum(album);
  const questions = listQuestions(openAlbum);
  const facts = [album.artist, album.year, album.discogsReleaseId && `release ${album.discogsReleaseId}`];
  return (
    <article aria-labelledby={id} className={`panel ${pick === "SKIP" ? "border-dashed" : ""}`}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2.5">
        <div className="min-w-40 flex-1">
          <h3 id={id} className="font-medium text-heading [overflow-wrap:anywhere]">
            {album.album}
          </h3>
          <p className="text-muted [overflow-wrap:anywhere]">{facts.filter(Boolean).join(" · ")}</p>
        </div>
        <AlbumChoice title={album.album} place={place} imported={imported} pick={pick} onPick={decisions.pick} />
      </header>
      <div className="px-4 py-3">
        <AlbumCover summary={summary} />
        {questions.length > 0 ? (
          <ul aria-label="Questions" className="mt-3 flex flex-col gap-2">
            {questions.map((question) => (
              <AlbumQuestion key={question.key} question={question} decisions={decisions} />
            ))}
          </ul>
        ) : null}
        <Button
          kind="plain"
          size="small"
          className={`mt-2 -ml-2 touch:min-h-10 ${WRAPPING}`}
          aria-expanded={hasRows}
          onPress={() => setHasRows(!hasRows)}
        >
          {hasRows ? "Hide the credits" : showCredits(album.credits)}
        </Button>
        {hasRows ? <CreditRows album={album} /> : null}
      </div>
    </article>
  );
}
