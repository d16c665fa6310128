import type { GlyphShape, GlyphTone } from "@/components/ui/glyph";
import type { FlagCounts } from "@/lib/domain/review";

interface FlagCountPart {
  kind: keyof FlagCounts;
  shape: GlyphShape;
  tone: GlyphTone;
  value: number;
  word: string;
}

/** "2 gaps, 1 dual, 1 double-booking, 3 notes": what was found, each kind with its mark; nothing of what was not. */
export function flagCountParts({ gaps, duals, doubleBookings, notes }: FlagCounts): FlagCountPart[] {
  const parts: FlagCountPart[] = [
    { kind: "gaps", shape: "triangle", tone: "warn", value: gaps, word: gaps === 1 ? "gap" : "gaps" },
    { kind: "duals", shape: "diamond", tone: "plain", value: duals, word: "dual" },
    {
      kind: "doubleBookings",
      shape: "block",
      tone: "warn",
      value: doubleBookings,
      word: doubleBookings === 1 ? "double-booking" : "double-bookings",
    },
    { kind: "notes", shape: "bar", tone: "muted", value: notes, word: notes === 1 ? "note" : "notes" },
  ];
  return parts.filter(({ value }) => value > 0);
}
