import type { GlyphShape, GlyphTone } from "@/components/ui/glyph";
import type { FlagCounts } from "@/lib/domain/review";

export interface FlagCountPart {
  kind: "gaps" | "duals" | "doubleBookings" | "unavailable" | "notes";
  shape: GlyphShape;
  tone: GlyphTone;
  value: number;
  word: string;
}

/**
 * "2 gaps, 1 dual, 1 double-booking, 3 notes": what was found, each kind with its mark, as loud as its loudest flag; nothing
 * of what was not.
 */
export function flagCountParts(counts: FlagCounts): FlagCountPart[] {
  const { gaps, duals, doubleBookings, unavailable, notes, urgentGaps, urgentDoubleBookings } = counts;
  const parts: FlagCountPart[] = [
    {
      kind: "gaps",
      shape: "triangle",
      tone: urgentGaps > 0 ? "danger" : "warn",
      value: gaps,
      word: gaps === 1 ? "gap" : "gaps",
    },
    { kind: "duals", shape: "diamond", tone: "plain", value: duals, word: "dual" },
    {
      kind: "doubleBookings",
      shape: "block",
      tone: urgentDoubleBookings > 0 ? "danger" : "warn",
      value: doubleBookings,
      word: doubleBookings === 1 ? "double-booking" : "double-bookings",
    },
    { kind: "unavailable", shape: "slash", tone: "warn", value: unavailable, word: "unavailable" },
    { kind: "notes", shape: "bar", tone: "muted", value: notes, word: notes === 1 ? "note" : "notes" },
  ];
  return parts.filter(({ value }) => value > 0);
}
