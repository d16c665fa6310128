import { Glyph, type GlyphTone } from "@/components/ui/glyph";
import { SESSION_ROLE_LABELS, SESSION_ROLE_LETTERS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";

const TONES: Record<SessionRole, GlyphTone> = { ENGINEER: "engineer", PRODUCER: "producer", PERFORMER: "plain" };

interface RoleGlyphProps {
  sessionRole: SessionRole;
  /** A lamp that is off: the role is there, the person is not in it. */
  isOff?: boolean;
  /** The word stands right beside it. */
  isSilent?: boolean;
}

/** The mark of a session role: square for the engineer, circle for the producer, a plain square for who plays. */
export function RoleGlyph({ sessionRole, isOff, isSilent }: RoleGlyphProps) {
  const label = isSilent || isOff ? undefined : SESSION_ROLE_LABELS[sessionRole];
  const tone = isOff ? "muted" : TONES[sessionRole];
  return (
    <Glyph
      shape={sessionRole === "PRODUCER" ? "circle" : "square"}
      letter={SESSION_ROLE_LETTERS[sessionRole]}
      tone={tone}
      label={label}
    />
  );
}

/** Engineer and producer in one body. `label` is read out; leave it out where the words stand beside it. */
export function BothRolesGlyph({ label }: { label?: string }) {
  return <Glyph shape="split" letter="EP" {...(label ? { label } : {})} />;
}
