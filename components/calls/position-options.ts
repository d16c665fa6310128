import { positionTitle } from "@/lib/domain/role-words";
import { POSITIONS, type Position, type SessionRole } from "@/lib/domain/session-role";

/** The positions one can hold in a session role, by title. Executives finance a record: they belong to its producers. */
export function positionOptions(sessionRole: SessionRole): { value: Position; label: string }[] {
  return POSITIONS.filter((value) => value !== "EXECUTIVE" || sessionRole === "PRODUCER").map((value) => ({
    value,
    label: positionTitle(value, sessionRole),
  }));
}
