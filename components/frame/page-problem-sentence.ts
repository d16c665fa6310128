import { sentenceOfDigest } from "@/lib/domain/database-fault";

/** What stands on a page that could not be shown. Of an error the browser knows the digest only. */
export function pageProblem(digest: string | undefined): string {
  return sentenceOfDigest(digest) ?? "Something went wrong on the way. Everything that was saved is safe.";
}
