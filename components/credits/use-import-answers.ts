import { useState } from "react";
import { type AlbumChoice, type ImportAnswers, NO_ANSWERS } from "@/lib/domain/credits-import";
import type { PersonKind } from "@/lib/domain/person";

export type AlbumPick = AlbumChoice | "SKIP";

/** What was decided about the file in sight: answers to its questions, and what to do with each album. */
export function useImportAnswers() {
  const [answers, setAnswers] = useState<ImportAnswers>(NO_ANSWERS);
  const [picks, setPicks] = useState<ReadonlyMap<number, AlbumPick>>(new Map());

  return {
    answers,
    picks,
    answerKind: (catalogueName: string, kind: PersonKind) =>
      setAnswers((known) => ({ ...known, kinds: new Map(known.kinds).set(catalogueName, kind) })),
    answerPrintedRole: (key: string, isCounted: boolean) =>
      setAnswers((known) => ({ ...known, printedRoles: new Map(known.printedRoles).set(key, isCounted) })),
    matchPerson: (catalogueName: string, rosterId: string | null) =>
      setAnswers((known) => ({ ...known, people: new Map(known.people).set(catalogueName, rosterId) })),
    pick: (place: number, choice: AlbumPick) => setPicks((known) => new Map(known).set(place, choice)),
    /** After an import: what to do with each album is asked afresh, the answers hold. */
    clearPicks: () => setPicks(new Map()),
    clear: () => {
      setAnswers(NO_ANSWERS);
      setPicks(new Map());
    },
  };
}
