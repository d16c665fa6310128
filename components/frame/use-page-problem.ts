"use client";
import { useEffect, useState } from "react";

const GENERAL = "Something went wrong on the way. Everything that was saved is safe.";

/**
 * What stands on a page that could not be shown. Of an error the browser knows the digest only. The sentences come when they
 * are needed: every page would carry them otherwise.
 */
export function usePageProblem(digest: string | undefined): string {
  const [sentence, setSentence] = useState(GENERAL);
  useEffect(() => {
    if (digest === undefined) return;
    import("@/lib/domain/database-fault")
      .then(({ sentenceOfDigest }) => setSentence(sentenceOfDigest(digest) ?? GENERAL))
      // Without a connection the general one stays.
      .catch(() => {});
  }, [digest]);
  return sentence;
}
