import { Glyph } from "@/components/ui/glyph";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";

interface RoleGlyphProps {
  sessionRole: SessionRole;
  /** Both roles in one mark. */
  isDual?: boolean;
  /** A lamp that is off: the role is there, the person is not in it. */
  isOff?: boolean;
  /** The word stands right beside it. */
  isSilent?: boolean;
}

/** The mark of a session role: square for the engineer, circle for the producer, a plain circle for who plays. */
export function RoleGlyph({ sessionRole, isDual, isOff, isSilent }: RoleGlyphProps) {
  if (isDual) return <Glyph shape="split" letter="EP" label={isSilent ? undefined : "Both roles"} />;
  const label = isSilent || isOff ? undefined : SESSION_ROLE_LABELS[sessionRole];
  if (sessionRole === "ENGINEER")
    return <Glyph shape="square" letter="E" tone={isOff ? "muted" : "engineer"} label={label} />;
  if (sessionRole === "PRODUCER")
    return <Glyph shape="circle" letter="P" tone={isOff ? "muted" : "producer"} label={label} />;
  return <Glyph shape="square" letter="Pf" tone={isOff ? "muted" : "plain"} label={label} />;
}
