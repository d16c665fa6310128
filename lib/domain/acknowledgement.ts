import type { Flag } from "./flag";
import { type Refusal, refusalOf } from "./refusal";

export const ACKNOWLEDGEMENT_REASONS = ["BUDGET", "ARTISTS_WISH", "SIMPLE_OVERDUB", "OWN_PROJECT", "OTHER"] as const;
export type AcknowledgementReason = (typeof ACKNOWLEDGEMENT_REASONS)[number];

export const ACKNOWLEDGEMENT_REASON_LABELS: Record<AcknowledgementReason, string> = {
  BUDGET: "Budget",
  ARTISTS_WISH: "Artist's wish",
  SIMPLE_OVERDUB: "Simple overdub",
  OWN_PROJECT: "Own project",
  OTHER: "Other",
};

export interface AcknowledgementFacts {
  id: string;
  flagKey: string;
  fingerprint: string;
  reason: AcknowledgementReason;
  note: string;
  byName: string;
  createdAt: Date;
}

/**
 * OPEN: nobody said yes. ACKNOWLEDGED: somebody did, for exactly these facts. REOPENED: somebody did, for facts
 * that have changed since.
 */
export type FlagStatus = "OPEN" | "ACKNOWLEDGED" | "REOPENED";

export interface StandingFlag {
  flag: Flag;
  status: FlagStatus;
  /** The one that holds, or the newest that held before. */
  acknowledgement: AcknowledgementFacts | null;
}

/** Puts each flag beside what was said about it. Keeps the order of the flags. */
export function standFlags(flags: readonly Flag[], acknowledgements: readonly AcknowledgementFacts[]): StandingFlag[] {
  const byKey = new Map<string, AcknowledgementFacts[]>();
  for (const acknowledgement of acknowledgements) {
    const list = byKey.get(acknowledgement.flagKey);
    if (list) list.push(acknowledgement);
    else byKey.set(acknowledgement.flagKey, [acknowledgement]);
  }
  return flags.map((flag) => {
    const said = [...(byKey.get(flag.key) ?? [])].sort(
      (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1),
    );
    const holding = said.find((acknowledgement) => acknowledgement.fingerprint === flag.fingerprint);
    if (holding) return { flag, status: "ACKNOWLEDGED", acknowledgement: holding };
    return { flag, status: said.length > 0 ? "REOPENED" : "OPEN", acknowledgement: said[0] ?? null };
  });
}

/**
 * Whether "yes, on purpose" may be said of a flag: only for the facts that the sayer has seen. Refuses NOT_FOUND when
 * the flag is settled meanwhile, and STALE when its facts are others now.
 */
export function decideAcknowledgement(
  flag: Flag | undefined,
  seenFingerprint: string,
): { ok: true; flag: Flag } | Refusal {
  if (flag === undefined) return refusalOf("NOT_FOUND", { message: "This flag is settled: there is nothing to keep." });
  if (flag.fingerprint !== seenFingerprint) {
    const message = "What this flag is about has changed in the meantime. Look at it as it is now, then decide again.";
    return refusalOf("STALE", { message });
  }
  return { ok: true, flag };
}
