import { isOpenLoose, isStanding, type RoleCover, type SessionCover } from "./coverage";
import type { BlockFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { type Flag, fingerprintOf, type Severity, type Window } from "./flag";
import { openingOf } from "./next-opening";
import { COVERED_ROLES, SESSION_ROLES, type SessionRole } from "./session-role";
import { isLapsed, isOver, windowOf } from "./window";

/** Inside this many hours before the start an open need is urgent. */
export const URGENT_HOURS = 48;

function severityOf(window: Window | null, now: Date): Severity {
  if (window === null) return "WARNING";
  return window.startsAt.getTime() - now.getTime() < URGENT_HOURS * 3_600_000 ? "DANGER" : "WARNING";
}

/**
 * The minutes of these blocks, clipped to the session: blocks that follow each other are one stretch. Where nothing but
 * blocks after the session's end is meant, the first of them has the minutes that the run of the day gives it.
 */
function stretchesOf(session: SessionFacts, blockIds: ReadonlySet<string>): Window[] {
  const whole = windowOf(session);
  if (whole === null) return [];
  const last = whole.endsAt.getTime();
  const stretches: Window[] = [];
  let at = whole.startsAt.getTime();
  let isRunning = false;
  for (const block of session.blocks) {
    const from = at;
    at += block.minutes * 60_000;
    const wasRunning = isRunning;
    isRunning = blockIds.has(block.id);
    const isAfterEnd = from >= last;
    if (!isRunning || (stretches.length > 0 && isAfterEnd)) continue;
    const startsAt = new Date(from);
    const endsAt = new Date(isAfterEnd ? at : Math.min(at, last));
    const running = wasRunning ? stretches.pop() : undefined;
    stretches.push({ startsAt: running?.startsAt ?? startsAt, endsAt });
  }
  return stretches;
}

/** The minutes that the run of the day gives a block, past the session's end too; null without it or without a date. */
export function plannedWindow(session: SessionFacts, blockId: string): Window | null {
  const place = session.blocks.findIndex((block) => block.id === blockId);
  const block = session.blocks[place];
  if (block === undefined || session.startsAt === null) return null;
  const before = session.blocks.slice(0, place).reduce((sum, { minutes }) => sum + minutes, 0);
  const startsAt = new Date(session.startsAt.getTime() + before * 60_000);
  return { startsAt, endsAt: new Date(startsAt.getTime() + block.minutes * 60_000) };
}

/** From the first to the last of these blocks; the whole session when none of them is there. */
export function windowOfBlocks(session: SessionFacts, blockIds: ReadonlySet<string>): Window | null {
  const stretches = stretchesOf(session, blockIds);
  const [first] = stretches;
  const last = stretches.at(-1);
  return first && last ? { startsAt: first.startsAt, endsAt: last.endsAt } : windowOf(session);
}

function openBlocks(session: SessionFacts, role: RoleCover): BlockFacts[] {
  const ids = new Set(role.openTasks.map((task) => task.blockId));
  return session.blocks.filter((block) => ids.has(block.id));
}

function sessionGap(session: SessionFacts, role: RoleCover, now: Date): Flag {
  const declined = session.calls.filter((call) => call.sessionRole === role.sessionRole && call.answer === "DECLINED");
  // Too few heads is a gap. Enough heads that leave blocks without anybody is a part-time gap.
  const isPartTime = role.shortBy === 0;
  const blocks = openBlocks(session, role);
  const blockIds = new Set(blocks.map((block) => block.id));
  const window = isPartTime ? windowOfBlocks(session, blockIds) : windowOf(session);
  const stretches = isPartTime ? stretchesOf(session, blockIds) : [];
  const opening = openingOf(role);
  const lead = isPartTime ? role.leadCall : null;
  const openTaskTitles = role.openTasks.map((task) => task.title);
  return {
    key: `gap:${session.id}:${role.sessionRole}`,
    kind: isPartTime ? "PART_TIME_GAP" : "GAP",
    severity: isPartTime ? "WARNING" : severityOf(window, now),
    isCounted: true,
    projectId: session.projectId,
    sessionId: session.id,
    songId: null,
    personId: null,
    roomId: session.roomId,
    sessionRole: role.sessionRole,
    window,
    detail: isPartTime
      ? { kind: "PART_TIME_GAP", blockLabels: blocks.map((block) => block.label), openTaskTitles, stretches }
      : {
          kind: "GAP",
          missing: role.missing,
          needed: role.needed,
          isOneSided: role.isOneSided,
          openTaskTitles,
          declinedBy: declined.map((call) => call.personId).sort(),
        },
    remedies: [
      { kind: "ASSIGN", sessionId: session.id, taskId: opening?.taskId ?? null, sessionRole: role.sessionRole },
      ...(lead === null
        ? []
        : [
            {
              kind: "LEAVE_TO_LEAD" as const,
              sessionId: session.id,
              sessionRole: role.sessionRole,
              leadId: lead.personId,
            },
          ]),
      { kind: "KEEP" },
    ],
    fingerprint: fingerprintOf({
      people: (role.isOneSided ? session.calls.filter(isStanding) : role.calls).map((call) => call.personId),
      windows: stretches.length > 0 ? stretches : [window],
      tasks: role.openTasks.map((task) => task.id),
      level: role.missing,
      answers: declined.map((call) => `${call.personId}=${call.answer}`),
    }),
  };
}

/** Open needs and part-time gaps of one session. Nothing for a session that is over, nor for a lapsed hold. */
export function findSessionGaps(session: SessionFacts, cover: SessionCover, now: Date): Flag[] {
  if (isOver(session, now) || isLapsed(session, now)) return [];
  return SESSION_ROLES.filter((role) => cover.roles[role].missing > 0).map((role) =>
    sessionGap(session, cover.roles[role], now),
  );
}

function projectGap(
  project: ProjectFacts,
  subject: { key: string; songId: string | null; taskId: string | null; sessionRole: SessionRole },
  openTasks: readonly TaskFacts[],
  peopleThere: Iterable<string> = [],
): Flag {
  const { key, songId, taskId, sessionRole } = subject;
  return {
    key: `gap:${key}`,
    kind: "GAP",
    severity: "WARNING",
    isCounted: true,
    projectId: project.id,
    sessionId: null,
    songId,
    personId: null,
    roomId: null,
    sessionRole,
    window: null,
    detail: {
      kind: "GAP",
      missing: 1,
      needed: 1,
      isOneSided: subject.songId !== null && subject.taskId === null,
      openTaskTitles: openTasks.map((task) => task.title),
      declinedBy: [],
    },
    remedies: [
      taskId === null
        ? { kind: "ADD_TASK", projectId: project.id, songId, sessionRole }
        : { kind: "ASSIGN", sessionId: null, taskId, sessionRole },
      { kind: "KEEP" },
    ],
    fingerprint: fingerprintOf({
      people: [...peopleThere],
      windows: [],
      tasks: openTasks.map((task) => task.id),
      level: sessionRole,
      answers: [],
    }),
  };
}

/** Tasks outside any session that name nobody. */
function findLooseGaps(project: ProjectFacts): Flag[] {
  return project.looseTasks.filter(isOpenLoose).map((task) => {
    const { id, songId, sessionRole } = task;
    return projectGap(project, { key: `task:${id}`, songId, taskId: id, sessionRole }, [task]);
  });
}

/** A task of the role outside sessions that waits for a name, of one song where one is meant: naming it comes first. */
function waitingTask(project: ProjectFacts, sessionRole: SessionRole, songId: string | null): string | null {
  const waiting = project.looseTasks.find(
    (task) => isOpenLoose(task) && task.sessionRole === sessionRole && (songId === null || task.songId === songId),
  );
  return waiting?.id ?? null;
}

/** A song that two or more people produce and nobody engineers (and the other way round). */
function findSongGaps(project: ProjectFacts, covers: ReadonlyMap<string, SessionCover>): Flag[] {
  const hands = new Map<string, Record<SessionRole, Set<string>>>();
  const note = (task: TaskFacts, personId: string | null) => {
    if (task.songId === null || personId === null) return;
    const song = hands.get(task.songId) ?? { ENGINEER: new Set(), PRODUCER: new Set(), PERFORMER: new Set() };
    song[task.sessionRole].add(personId);
    hands.set(task.songId, song);
  };
  for (const task of project.looseTasks) note(task, task.assigneeId);
  for (const session of project.sessions) {
    if (session.status === "CANCELLED") continue;
    const cover = covers.get(session.id);
    for (const task of session.tasks) note(task, cover?.tasks.get(task.id)?.personId ?? null);
  }
  const flags: Flag[] = [];
  for (const song of project.songs) {
    const people = hands.get(song.id);
    if (!people) continue;
    for (const [there, absent] of [COVERED_ROLES, [...COVERED_ROLES].reverse()] as const) {
      if (there === undefined || absent === undefined) continue;
      if (people[there].size < 2 || people[absent].size > 0) continue;
      const taskId = waitingTask(project, absent, song.id);
      const subject = { key: `song:${song.id}:${absent}`, songId: song.id, taskId, sessionRole: absent };
      flags.push(projectGap(project, subject, [], people[there]));
    }
  }
  return flags;
}

/** A record whose credits name one side, and neither they nor the plan anybody on the other. */
function findCreditGaps(project: ProjectFacts, covers: ReadonlyMap<string, SessionCover>): Flag[] {
  if (project.credits.length === 0) return [];
  return COVERED_ROLES.filter((role) => {
    const isCredited = project.credits.some(
      (credit) => credit.sessionRole === role && credit.position !== "ASSISTANT" && credit.position !== "EXECUTIVE",
    );
    const isCalled = project.sessions.some(
      (session) => session.status !== "CANCELLED" && (covers.get(session.id)?.roles[role].calls.length ?? 0) > 0,
    );
    const isNamed = project.looseTasks.some((task) => task.sessionRole === role && task.assigneeId !== null);
    return !isCredited && !isCalled && !isNamed;
  }).map((role) => {
    const taskId = waitingTask(project, role, null);
    return projectGap(project, { key: `credits:${project.id}:${role}`, songId: null, taskId, sessionRole: role }, []);
  });
}

/** Gaps of a project outside its sessions: loose tasks, songs, printed credits. */
export function findProjectGaps(project: ProjectFacts, covers: ReadonlyMap<string, SessionCover>): Flag[] {
  return [...findLooseGaps(project), ...findSongGaps(project, covers), ...findCreditGaps(project, covers)];
}
