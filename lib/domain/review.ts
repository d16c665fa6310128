import { findAbsences } from "./absence";
import { findPersonClashes, findRoomClashes } from "./booking";
import { coverSession, type SessionCover } from "./coverage";
import { findProjectDualFlags, findSessionDualFlags } from "./dual-flag";
import type { StudioFacts } from "./facts";
import { orderFacts } from "./facts-order";
import { compareFlags, type Flag, NOTE_KINDS } from "./flag";
import { findProjectGaps, findSessionGaps } from "./gap";
import { findLooseUnqualified, findSessionUnqualified } from "./qualification";
import { findSoleCovers } from "./sole-cover";

export interface Review {
  /** Loudest first, then soonest: the same list for the same facts in any order. */
  flags: readonly Flag[];
  /** Coverage of every session by its id. */
  covers: ReadonlyMap<string, SessionCover>;
}

/**
 * Everything worth knowing about a studio's plan at an instant. Cost is linear in calls and tasks up to the
 * final sort, plus one step per pair of sessions that really overlap.
 */
export function reviewStudio(unordered: StudioFacts, now: Date): Review {
  const facts = orderFacts(unordered);
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const rooms = new Map(facts.rooms.map((room) => [room.id, room]));
  const sessions = facts.projects.flatMap((project) => project.sessions);
  const covers = new Map(sessions.map((session) => [session.id, coverSession(session)]));
  const flags: Flag[] = [];
  for (const project of facts.projects) {
    for (const session of project.sessions) {
      const cover = covers.get(session.id);
      if (cover === undefined) continue;
      flags.push(...findSessionGaps(session, cover, now));
      flags.push(...findSessionDualFlags(project, session, cover, people, now));
      flags.push(...findSessionUnqualified(session, cover, people, now));
    }
    flags.push(...findProjectGaps(project, covers));
    flags.push(...findProjectDualFlags(project, people, covers, now));
    flags.push(...findLooseUnqualified(project, people));
    flags.push(...findSoleCovers(project, covers, people, now));
  }
  flags.push(...findPersonClashes(sessions, people, facts.restHours, now));
  flags.push(...findRoomClashes(sessions, rooms, now));
  flags.push(...findAbsences(sessions, people, facts.absences, now));
  return { flags: flags.sort(compareFlags), covers };
}

export interface FlagCounts {
  gaps: number;
  duals: number;
  /** of people and of rooms */
  doubleBookings: number;
  /** people called while they cannot come */
  unavailable: number;
  /** short turnaround, skills, sole cover */
  notes: number;
  /** Those of the gaps that are inside 48 hours, and of the double-bookings that are between two confirmed sessions. */
  urgentGaps: number;
  urgentDoubleBookings: number;
}

export const NO_FLAGS: FlagCounts = {
  gaps: 0,
  duals: 0,
  doubleBookings: 0,
  unavailable: 0,
  notes: 0,
  urgentGaps: 0,
  urgentDoubleBookings: 0,
};

/** What the counter in the transport bar says. Acknowledged flags are the caller's to leave out. */
export function countFlags(flags: readonly Flag[]): FlagCounts {
  const counts = { ...NO_FLAGS };
  for (const flag of flags) {
    if (!flag.isCounted) continue;
    const urgent = flag.severity === "DANGER" ? 1 : 0;
    if (flag.kind === "GAP" || flag.kind === "PART_TIME_GAP") {
      counts.gaps += 1;
      counts.urgentGaps += urgent;
    } else if (flag.kind === "DUAL_ROLE") counts.duals += 1;
    else if (flag.kind === "UNAVAILABLE") counts.unavailable += 1;
    else if (NOTE_KINDS.includes(flag.kind)) counts.notes += 1;
    else {
      counts.doubleBookings += 1;
      counts.urgentDoubleBookings += urgent;
    }
  }
  return counts;
}
