/** A promise about data, made so that it can be broken: `npm run prove -- NAME`. */
export interface Proof {
  /** One sentence, as docs/reliability.md has it. */
  readonly promise: string;
  /** How many cycles a full run has; what a cycle is belongs to the proof. */
  readonly cycles: number;
  run(request: ProofRequest): Promise<Verdict>;
}

export interface ProofRequest {
  /** At least 1. */
  readonly cycles: number;
  /** The same run with the guard removed: it has to break the promise, or the proof proves nothing. */
  readonly isControl: boolean;
  /** Progress, a line at a time. */
  readonly say: (line: string) => void;
}

export interface Verdict {
  readonly holds: boolean;
  /** What was counted: "1,000 kills, 48,211 acknowledged writes: 0 lost". The last line of the output. */
  readonly figure: string;
}

/** Thrown where a proof needs what this machine has not: it has shown nothing, neither way. */
export class CannotProveHere extends Error {}
