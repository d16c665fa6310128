import type { CreditOutcome } from "@/lib/domain/album-credits";

/** "Show all 12 credits, 5 for other work": neither engineering nor production. Short enough for one line of a phone. */
export function showCredits(credits: readonly Pick<CreditOutcome, "reading">[]): string {
  const others = credits.filter((credit) => credit.reading.kind === "other").length;
  if (credits.length === 1) return others === 0 ? "Show the one credit" : "Show the one credit, for other work";
  const all = `Show all ${credits.length} credits`;
  return others === 0 ? all : `${all}, ${others} for other work`;
}
