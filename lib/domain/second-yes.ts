import type { Refusal } from "./refusal";

/**
 * Whether a second yes was given: not yet; to this sentence, so that whoever is asked about more by now is asked again; or to
 * whatever there is, where nobody is asked.
 */
export type SecondYes = boolean | string;

/** The second yes of somebody who is asked: not yet, or to a sentence. */
export type AnsweredYes = false | string;

/** The yes to what a refusal has asked; not yet where it has asked nothing. */
export function yesTo(refusal: Refusal | null): AnsweredYes {
  return refusal?.code === "ASKS_TWICE" && refusal.message;
}
