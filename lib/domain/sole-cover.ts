import { fillsNeed, isStanding, type SessionCover } from "./coverage";
import type { PersonFacts, ProjectFacts, SessionFacts } from "./facts";
import { type Flag, fingerprintOf } from "./flag";
import { COVERED_ROLES } from "./session-role";
import { isLapsed, isOver } from "./window";

/** A project needs this many sessions before one person alone on a role is worth a word. */
export const SOLE_COVER_SESSIONS = 3;

/**
 * One person is the only cover of a role over all sessions of a project with 3 or more: one illness stops it. Nothing
 * once no session to come needs the role.
 */
export function findSoleCovers(
  project: ProjectFacts,
  covers: ReadonlyMap<string, SessionCover>,
  people: ReadonlyMap<string, PersonFacts>,
  now: Date,
): Flag[] {
  const sessions = project.sessions.filter((session) => session.status !== "CANCELLED");
  if (sessions.length < SOLE_COVER_SESSIONS) return [];
  const flags: Flag[] = [];
  for (const sessionRole of COVERED_ROLES) {
    const needing = sessions.filter((session) => (covers.get(session.id)?.roles[sessionRole].needed ?? 0) > 0);
    const callsOf = (session: SessionFacts) =>
      session.calls.filter((call) => call.sessionRole === sessionRole && isStanding(call) && fillsNeed(call.position));
    const calls = needing.flatMap(callsOf);
    const [personId, ...others] = new Set(calls.map((call) => call.personId));
    const next = needing.find((session) => !isOver(session, now) && !isLapsed(session, now));
    if (next === undefined) continue;
    if (personId === undefined || others.length > 0 || needing.length < SOLE_COVER_SESSIONS) continue;
    if (people.get(personId)?.kind === "GROUP") continue;
    flags.push({
      key: `sole:${project.id}:${sessionRole}`,
      kind: "SOLE_COVER",
      severity: "NOTE",
      isCounted: true,
      projectId: project.id,
      sessionId: null,
      songId: null,
      personId,
      roomId: null,
      sessionRole,
      window: null,
      detail: {
        kind: "SOLE_COVER",
        sessions: needing.length,
        open: needing.filter((session) => callsOf(session).length === 0).length,
      },
      remedies: [{ kind: "ADD_SECOND", sessionId: next.id, sessionRole }, { kind: "KEEP" }],
      fingerprint: fingerprintOf({
        people: [personId],
        windows: [],
        tasks: needing.map((session) => session.id),
        level: needing.length,
        answers: [],
      }),
    });
  }
  return flags;
}
