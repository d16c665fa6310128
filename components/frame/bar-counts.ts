import { type FlagCountPart, flagCountParts } from "@/components/coverage/flag-counts";
import type { GlyphTone } from "@/components/ui/glyph";
import type { FlagCounts } from "@/lib/domain/review";

export interface BarCount extends FlagCountPart {
  /** the narrowest bar that draws it; narrower ones only read it out */
  from: "phone" | "tablet" | "wide";
}

const LOUDEST_FIRST: readonly GlyphTone[] = ["danger", "warn", "plain", "muted"];
/** What a bar of 320 px has room for beside its buttons. */
const ON_A_PHONE = 2;

/** What the bar counts, the most serious first. Notes give way to whatever is louder. */
export function barCounts(counts: FlagCounts): BarCount[] {
  const parts = flagCountParts(counts).sort((a, b) => LOUDEST_FIRST.indexOf(a.tone) - LOUDEST_FIRST.indexOf(b.tone));
  return parts.map((part, index) => ({
    ...part,
    from: part.kind === "notes" && index > 0 ? "wide" : index < ON_A_PHONE ? "phone" : "tablet",
  }));
}
