import { RoleGlyph } from "@/components/calls/role-glyph";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { COVERED_ROLES, type SessionRole } from "@/lib/domain/session-role";

/** The lamps of a channel strip: engineer and producer, lit or dark, and one more for who performs. */
export function RoleLamps({ sessionRoles }: { sessionRoles: readonly SessionRole[] }) {
  const words = sessionRoles.map((sessionRole) => SESSION_ROLE_LABELS[sessionRole]).join(", ");
  return (
    <span role="img" aria-label={words || "No role yet"} title={words || "No role yet"} className="inline-flex gap-0.5">
      {COVERED_ROLES.map((sessionRole) => (
        <RoleGlyph key={sessionRole} sessionRole={sessionRole} isOff={!sessionRoles.includes(sessionRole)} isSilent />
      ))}
      {sessionRoles.includes("PERFORMER") ? <RoleGlyph sessionRole="PERFORMER" isSilent /> : null}
    </span>
  );
}
