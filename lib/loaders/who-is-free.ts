import "server-only";
import { isAllowed } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { rankCandidates } from "@/lib/domain/candidate";
import { compareText } from "@/lib/domain/compare-text";
import { isStanding } from "@/lib/domain/coverage";
import type { Window } from "@/lib/domain/flag";
import type { FreePerson, FreeQuestion, FreeRoom, FreeView } from "@/lib/domain/free-view";
import { LOAD_DAYS } from "@/lib/domain/load";
import { findNextOpening } from "@/lib/domain/next-opening";
import type { PersonView, ProjectView, SessionView } from "@/lib/domain/plan";
import type { SessionRole } from "@/lib/domain/session-role";
import { addDays } from "@/lib/time/calendar-date";
import { spanText } from "@/lib/time/span-text";
import { endAfter, instantAt, todayIn, wallTimeAt } from "@/lib/time/zoned";
import { absencesDuring } from "./call-absences";
import { candidateReasons } from "./candidate-reasons";
import { usualOf } from "./candidates";
import { requestNow } from "./clock";
import { findNextFree } from "./next-free";
import { type PlacementSetting, placementSetting } from "./placement-setting";
import { conflictTexts, fitOf } from "./placement-words";
import { sessionMinutes } from "./session-minutes";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** Three hours: as long as a session that nobody has described is taken to be. */
const USUAL_MINUTES = 180;

interface Place {
  project: ProjectView;
  session: SessionView;
}

function findPlace(plan: StudioPlan, sessionId: string | undefined): Place | null {
  for (const project of plan.projects) {
    const session = project.sessions.find((one) => one.id === sessionId);
    if (session !== undefined) return { project, session };
  }
  return null;
}

/** A project and a session that nobody has planned: the ranking asks about a time as it asks about a session. */
function imagined(plan: StudioPlan, window: Window, timeZone: string): Place {
  const session: SessionView = {
    id: "",
    projectId: "",
    roomId: null,
    type: "TRK",
    title: "this time",
    status: "HOLD_1",
    ...window,
    holdExpiresAt: null,
    timeZone,
    seriesId: null,
    livePlayers: 0,
    fixedClock: false,
    notes: "",
    roleNeeds: {},
    blocks: [],
    tasks: [],
    calls: [],
    version: 1,
  };
  const project: ProjectView = {
    id: "",
    title: plan.studio.name,
    artist: "",
    kind: "OTHER",
    code: "",
    stripe: 0,
    startsOn: null,
    endsOn: null,
    dualRolePolicy: "FLAGGED",
    notes: "",
    isArchived: false,
    version: 1,
    songs: [],
    sessions: [session],
    looseTasks: [],
    credits: [],
    standingCalls: [],
  };
  return { project, session };
}

interface Asked extends Place {
  sessionRole: SessionRole;
  window: Window;
  timeZone: string;
}

function peopleFor({ project, session, sessionRole, window, timeZone }: Asked, plan: StudioPlan, now: Date) {
  const sessions = plan.projects.filter((one) => !one.isArchived).flatMap((one) => one.sessions);
  const at = { ...session, ...window, timeZone };
  const active = new Map(plan.people.filter((person) => !person.isArchived).map((person) => [person.id, person]));
  const ranked = rankCandidates(
    { project, session: at, sessionRole, position: "PRINCIPAL", task: null, replaces: null },
    {
      people: [...active.values()],
      sessions,
      usual: usualOf(project),
      restHours: plan.studio.restHours,
      loadSpan: { startsAt: now, endsAt: new Date(now.getTime() + LOAD_DAYS * 86_400_000) },
      absencesOf: (personId, during) => absencesDuring(plan.availability.get(personId), during),
      now,
    },
  );
  const setting = {
    sessionRole,
    session: at,
    sessions: new Map(sessions.map((one) => [one.id, one])),
    asksForSkills: session.tasks.some((task) => task.sessionRole === sessionRole && task.skill !== null),
  };
  return ranked.flatMap((candidate): FreePerson[] => {
    const person: PersonView | undefined = active.get(candidate.personId);
    if (person === undefined) return [];
    const isClear = candidate.kind === "GROUP" || (candidate.clashes.length === 0 && candidate.absences.length === 0);
    return [
      {
        personId: person.id,
        name: person.name,
        kind: person.kind,
        fit: isClear ? "FREE" : candidate.clashes.some((clash) => clash.isFirm) ? "TAKEN" : "SOFT",
        reasons: candidateReasons(candidate, person, setting),
        loadMinutes: candidate.loadMinutes,
        loadText: `${Math.round(candidate.loadMinutes / 60)} h`,
        isCalled: session.calls.some(
          (call) => call.personId === person.id && call.sessionRole === sessionRole && isStanding(call),
        ),
      },
    ];
  });
}

const FIT_ORDER = ["FREE", "SOFT", "TAKEN"] as const;

function roomsFor(sessionId: string | null, window: Window, plan: StudioPlan, setting: PlacementSetting): FreeRoom[] {
  return plan.rooms
    .filter((room) => !room.isArchived)
    .map((room): FreeRoom => {
      const conflicts = setting.conflictsOf({ sessionId, window, roomId: room.id, personIds: [] });
      const notes = conflictTexts(conflicts, plan, room.timeZone).map(({ text }) => text);
      return { id: room.id, name: room.name, fit: fitOf(conflicts), notes };
    })
    .sort((a, b) => FIT_ORDER.indexOf(a.fit) - FIT_ORDER.indexOf(b.fit) || compareText(a.name, b.name));
}

/**
 * Who is free at a time, and which rooms: everybody, best first, with every reason, by the same ranking as the picker.
 * A session answers for its own time and first open role. Null when the session is not in the actor's plan.
 */
export async function loadWhoIsFree(actor: Actor, question: FreeQuestion): Promise<FreeView | null> {
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const place = findPlace(plan, question.sessionId);
  if (place === null && question.sessionId !== undefined) return null;
  const timeZone = place?.session.timeZone ?? plan.studio.timeZone;
  const own = place?.session.startsAt ? wallTimeAt(place.session.startsAt, timeZone) : null;
  const startsOn = question.startsOn ?? own?.date ?? addDays(todayIn(timeZone, now), 1);
  const startTime = question.startTime ?? own?.time ?? "10:00";
  const minutes = question.minutes ?? (place === null ? USUAL_MINUTES : sessionMinutes(place.session));
  const opening = place === null ? null : findNextOpening(place.session, plan.review.covers.get(place.session.id));
  const sessionRole = question.sessionRole ?? opening?.sessionRole ?? "ENGINEER";
  const read = instantAt(startsOn, startTime, timeZone);
  const head = {
    session: place === null ? null : { id: place.session.id, name: place.session.title },
    canPlan: isAllowed(actor.accessRole, "plan"),
    startsOn,
    startTime,
    timeZone,
    minutes,
    sessionRole,
  };
  if (!read.ok) {
    const when = "Write the date as 2026-11-23 and the time as 10:00.";
    return { ...head, when, isReadable: false, people: [], rooms: [], nextFree: null };
  }
  // Asked about its own time, a session is looked at when it is, which of two alike times that may be.
  const isOwn = own !== null && own.date === startsOn && own.time === startTime;
  const startsAt = isOwn ? (place?.session.startsAt ?? read.instant) : read.instant;
  const window = { startsAt, endsAt: endAfter(startsAt, minutes) };
  const text = spanText(window.startsAt, window.endsAt, timeZone);
  const setting = placementSetting(plan, now);
  const sessionId = place?.session.id ?? null;
  const people = peopleFor(
    { ...(place ?? imagined(plan, window, timeZone)), sessionRole, window, timeZone },
    plan,
    now,
  );
  const chosen = question.personIds.filter((id) => people.some((person) => person.personId === id));
  const roomId = plan.rooms.find((room) => room.id === question.roomId)?.id ?? null;
  return {
    ...head,
    when: `${text.date}, ${text.times} · ${text.duration} · ${text.zone} time`,
    isReadable: true,
    people,
    rooms: roomsFor(sessionId, window, plan, setting),
    nextFree:
      chosen.length === 0 && roomId === null
        ? null
        : findNextFree(
            { sessionId, roomId, personIds: chosen, minutes, from: window.startsAt, timeZone },
            setting,
            now,
          ),
  };
}
