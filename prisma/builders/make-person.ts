import type { PersonKind } from "@/lib/domain/person";
import type { SessionRole } from "@/lib/domain/session-role";
import type { Skill } from "@/lib/domain/skill";
import type { PersonRow } from "./rows";

interface PersonSketch {
  id: string;
  name: string;
  sessionRoles: SessionRole[];
  skills?: Skill[];
  kind?: PersonKind;
  phone?: string;
  notes?: string;
  timeZone?: string;
  /** as lib/domain/week-hours.ts writes them */
  workingHours?: string;
}

/** A person with an address at example.com, made from the name. */
export function makePerson({ id, name, sessionRoles, ...rest }: PersonSketch): PersonRow {
  const mailbox = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
  const email = `${mailbox}@example.com`;
  const phone = rest.phone ?? null;
  return {
    id,
    name,
    kind: rest.kind ?? "PERSON",
    isKindOpen: false,
    sessionRoles,
    skills: rest.skills ?? [],
    email,
    phone,
    notes: rest.notes ?? "",
    timeZone: rest.timeZone ?? null,
    workingHours: rest.workingHours ?? "",
    archivedAt: null,
  };
}
