import { type AccessRole, isAllowed, type Permission } from "./access-role";

/** A row before and after a write, as the history keeps it. */
export interface WrittenRow {
  entity: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** What people keep for themselves, whatever they may do with that of others. */
const KEPT_BY_THEIR_PERSON = ["unavailability", "busyCalendar"];
const HOURS = ["timeZone", "workingHours"];
const ANSWER = ["answer", "declineReason", "answeredAt", "isLead"];

/** Whether a write is one that somebody may make for themselves: of their own calendars, absences, hours or answers. */
export function isOwnWrite({ entity, before, after }: WrittenRow, personId: string): boolean {
  if (KEPT_BY_THEIR_PERSON.includes(entity)) {
    return [before, after].every((row) => row === null || row.personId === personId);
  }
  if (before === null || after === null) return false;
  const changed = Object.keys(after).filter(
    (column) => column !== "version" && JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  );
  if (entity === "person") return after.id === personId && changed.every((column) => HOURS.includes(column));
  if (entity !== "crewCall" || after.personId !== personId) return false;
  const isAnswered = after.answer === "CONFIRMED" || after.answer === "DECLINED";
  return isAnswered && changed.every((column) => ANSWER.includes(column));
}

/**
 * Whether an account may take a change back: what it may write for itself always, everything else with "undo" and with what
 * writing it asks for.
 *
 * @param needed the permissions that the change's rows ask for; none where all of it is the account's own
 */
export function mayTakeBack(accessRole: AccessRole, needed: ReadonlySet<Permission>): boolean {
  return needed.size === 0 || ["undo" as const, ...needed].every((permission) => isAllowed(accessRole, permission));
}
