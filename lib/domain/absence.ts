import { isAtWork } from "./coverage";
import type { Absence, CallAbsence, CallFacts, PersonFacts, SessionFacts } from "./facts";
import { type Flag, fingerprintOf, type Remedy } from "./flag";
import { groupBy } from "./group-by";
import { isLapsed, isOver, windowOf } from "./window";

function absenceKey({ kind, startsAt, endsAt }: Absence): string {
  return `${kind} ${startsAt.toISOString()}/${endsAt.toISOString()}`;
}

function absenceFlag(
  session: SessionFacts,
  person: PersonFacts,
  calls: readonly CallFacts[],
  absences: readonly CallAbsence[],
): Flag | null {
  const [first] = absences;
  if (first === undefined) return null;
  const last = absences.reduce((latest, one) => (one.endsAt > latest ? one.endsAt : latest), first.endsAt);
  const swaps = calls.map(
    (call): Remedy => ({ kind: "SWAP", sessionId: session.id, callId: call.id, sessionRole: call.sessionRole }),
  );
  return {
    key: `away:${session.id}:${person.id}`,
    kind: "UNAVAILABLE",
    severity: "WARNING",
    isCounted: true,
    projectId: session.projectId,
    sessionId: session.id,
    songId: null,
    personId: person.id,
    roomId: null,
    sessionRole: calls[0]?.sessionRole ?? null,
    window: { startsAt: first.startsAt, endsAt: last },
    detail: {
      kind: "UNAVAILABLE",
      absences: absences.map(({ kind, startsAt, endsAt, note }) => ({ kind, startsAt, endsAt, note })),
    },
    remedies: [
      ...swaps,
      { kind: "CHANGE_TIME", sessionId: session.id },
      { kind: "EDIT_HOURS", personId: person.id },
      { kind: "KEEP" },
    ],
    fingerprint: fingerprintOf({
      people: [person.id],
      windows: [windowOf(session)],
      tasks: absences.map(absenceKey),
      level: absences.length,
      answers: calls.map((call) => `${call.id}=${call.answer}`),
    }),
  };
}

/**
 * People who are called while they cannot come: away by their own word, busy in their own calendar, or outside their
 * working hours. Sessions that are over or have no date, lapsed holds, declined calls and executives take no part.
 */
export function findAbsences(
  sessions: readonly SessionFacts[],
  people: ReadonlyMap<string, PersonFacts>,
  absences: readonly CallAbsence[],
  now: Date,
): Flag[] {
  if (absences.length === 0) return [];
  const ofSession = groupBy(absences, (absence) => absence.sessionId);
  const flags: Flag[] = [];
  for (const session of sessions) {
    const here = ofSession.get(session.id);
    if (here === undefined || isOver(session, now) || isLapsed(session, now)) continue;
    const calls = groupBy(session.calls.filter(isAtWork), (call) => call.personId);
    for (const [personId, own] of groupBy(here, (absence) => absence.personId)) {
      const person = people.get(personId);
      const called = calls.get(personId);
      if (person === undefined || called === undefined) continue;
      const flag = absenceFlag(session, person, called, [...own].sort(byStart));
      if (flag !== null) flags.push(flag);
    }
  }
  return flags;
}

function byStart(a: Absence, b: Absence): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (absenceKey(a) < absenceKey(b) ? -1 : 1);
}
