import { Glyph, type GlyphShape, type GlyphTone } from "@/components/ui/glyph";
import type { FlagStatus } from "@/lib/domain/acknowledgement";
import type { FlagKind, Severity } from "@/lib/domain/flag";

const SHAPES: Record<FlagKind, GlyphShape> = {
  DUAL_ROLE: "diamond",
  GAP: "triangle",
  PART_TIME_GAP: "triangle",
  DOUBLE_BOOKING: "block",
  ROOM_DOUBLE_BOOKING: "block",
  UNAVAILABLE: "slash",
  SHORT_TURNAROUND: "bar",
  UNQUALIFIED: "bar",
  SOLE_COVER: "bar",
};

/** Red is for double-booking and urgent gaps only; a dual role has no colour of its own. */
function flagTone(kind: FlagKind, severity: Severity, status: FlagStatus): GlyphTone {
  if (status === "ACKNOWLEDGED" || severity === "INFO") return "muted";
  if (kind === "DUAL_ROLE") return "plain";
  if (severity === "DANGER") return "danger";
  return severity === "NOTE" ? "muted" : "warn";
}

interface FlagMarkProps {
  kind: FlagKind;
  severity: Severity;
  status: FlagStatus;
  /** Read out; leave it out where the kind's word stands beside the mark. */
  label?: string;
}

/** Diamond: dual role. Triangle: gap. Square: taken twice. Crossed: cannot come. Bar: a note. Never without a word beside it. */
export function FlagMark({ kind, severity, status, label }: FlagMarkProps) {
  return <Glyph shape={SHAPES[kind]} tone={flagTone(kind, severity, status)} {...(label ? { label } : {})} />;
}
