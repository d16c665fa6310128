import "server-only";

/** Why an address could not be read, as one sentence that names its host at most. */
export class FetchFault extends Error {
  /** @param movedTo the address that was answered: as secret as the old one, for nobody but whoever gave that */
  constructor(
    sentence: string,
    readonly movedTo: string | null = null,
  ) {
    super(sentence);
  }
}
