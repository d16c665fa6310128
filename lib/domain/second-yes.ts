/**
 * Whether a second yes was given: not yet; to this sentence, so that whoever is asked about more by now is asked again; or to
 * whatever there is, where nobody is asked.
 */
export type SecondYes = boolean | string;
