import { coverSession, fillsNeed, isAtWork, isStanding, type SessionCover } from "./coverage";
import type { BlockFacts, CallFacts, CreditFacts, PersonFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import type { DualRolePolicy } from "./project";
import { type CoveredRole, isCoveredRole } from "./session-role";
import type { Skill } from "./skill";

/**
 * One person on both sides of the glass, and how loud that is (domain rules, section 4). A dual role is never
 * an error: the level says how much it hurts, and only LIVE work on both sides at once hurts.
 */
export type DualLevel = 1 | 2 | 3 | 4;

/** Wording on screen, one per level. */
export const DUAL_LEVEL_WORDS: Record<DualLevel, string> = {
  1: "Covers both roles, at different times",
  2: "Both roles, one after the other",
  3: "Runs the recorder and directs at the same time",
  4: "Likely to miss something: add an assistant or split the roles",
};

/** Why a block is as loud as it is; each stands for one line in the inspector. */
export type MeetingReason =
  | "ENSEMBLE"
  | "FIXED_CLOCK"
  | "FOUR_OR_MORE_PLAYERS"
  | "SINGER"
  | "TWO_OR_THREE_PLAYERS"
  | "REHEARSAL"
  | "ONE_PLAYER"
  | "ALSO_PERFORMS"
  | "ASSISTANT_HOLDS_ENGINEERING";

/** A block in which the person's LIVE engineering meets the person's LIVE production. */
export interface Meeting {
  /** null for tasks of the session that stand in no block */
  blockId: string | null;
  blockLabel: string | null;
  level: DualLevel;
  reasons: readonly MeetingReason[];
  engineering: readonly TaskFacts[];
  production: readonly TaskFacts[];
}

export interface SessionDualRole {
  personId: string;
  level: DualLevel;
  meetings: readonly Meeting[];
  engineering: readonly TaskFacts[];
  production: readonly TaskFacts[];
  calls: readonly CallFacts[];
}

/** Catalogue tasks in which a singer is recorded while somebody listens. */
const VOCAL_TASKS: ReadonlySet<string> = new Set(["T43", "T44", "T45", "T46", "T47", "T48"]);
/** Running and recording a rehearsal. */
const REHEARSAL_TASKS: ReadonlySet<string> = new Set(["T09", "T10"]);
const ENSEMBLE_TASK = "T34";
/** Production that is the take itself: whoever conducts or runs the rehearsal cannot do it on playback. */
const INSIDE_THE_TAKE: ReadonlySet<string> = new Set([ENSEMBLE_TASK, "T09"]);

function isAnyOf(tasks: readonly TaskFacts[], ids: ReadonlySet<string>): boolean {
  return tasks.some((task) => task.catalogueId !== null && ids.has(task.catalogueId));
}

/** Whether it directs or chooses during a take, and could do so on playback between the takes (domain rules, section 4). */
export function canWaitForPlayback({ sessionRole, attention, catalogueId }: TaskFacts): boolean {
  return sessionRole === "PRODUCER" && attention === "LIVE" && !INSIDE_THE_TAKE.has(catalogueId ?? "");
}

/** How loud a meeting is by itself, before who performs and who assists is looked at. */
function loudnessOf(
  session: SessionFacts,
  blockTasks: readonly TaskFacts[],
): { level: DualLevel; reasons: MeetingReason[] } {
  const high: MeetingReason[] = [];
  if (session.type === "STR" || blockTasks.some((task) => task.catalogueId === ENSEMBLE_TASK)) high.push("ENSEMBLE");
  if (session.fixedClock) high.push("FIXED_CLOCK");
  if (session.livePlayers >= 4) high.push("FOUR_OR_MORE_PLAYERS");
  if (high.length > 0) return { level: 4, reasons: high };

  const caution: MeetingReason[] = [];
  if (session.type === "VOX" || isAnyOf(blockTasks, VOCAL_TASKS)) caution.push("SINGER");
  if (session.livePlayers >= 2) caution.push("TWO_OR_THREE_PLAYERS");
  if (isAnyOf(blockTasks, REHEARSAL_TASKS)) caution.push("REHEARSAL");
  if (caution.length > 0) return { level: 3, reasons: caution };

  return { level: 2, reasons: ["ONE_PLAYER"] };
}

/** A call as performer holds for the parts that name nobody, and for a take whose parts are not written down at all. */
function performsIn(session: SessionFacts, cover: SessionCover, blockTasks: readonly TaskFacts[], personId: string) {
  const parts = blockTasks.filter((task) => task.sessionRole === "PERFORMER");
  if (parts.some((task) => cover.tasks.get(task.id)?.personId === personId)) return true;
  const isPlayer = session.calls.some(
    (call) => call.personId === personId && call.sessionRole === "PERFORMER" && isAtWork(call),
  );
  return isPlayer && (parts.length === 0 || parts.some((task) => task.assigneeId === null));
}

function isHeldByAssistant(desk: Desk, task: TaskFacts): boolean {
  const { callId = null, personId = null } = desk.cover.tasks.get(task.id) ?? {};
  return personId !== desk.personId && callId !== null && desk.assistantCallIds.has(callId);
}

interface Desk {
  session: SessionFacts;
  cover: SessionCover;
  personId: string;
  /** The lead answers for what an assistant does, so an assistant's work stays half on the lead's shoulders. */
  leadsEngineering: boolean;
  assistantCallIds: ReadonlySet<string>;
}

function decideMeeting(desk: Desk, block: BlockFacts | null, tasks: readonly TaskFacts[]): Meeting | null {
  const live = tasks.filter((task) => task.attention === "LIVE");
  const allEngineering = live.filter((task) => task.sessionRole === "ENGINEER");
  const byAssistant = allEngineering.filter((task) => isHeldByAssistant(desk, task));
  const holds = (task: TaskFacts) => desk.cover.tasks.get(task.id)?.personId === desk.personId;
  const engineering = allEngineering.filter(
    (task) => holds(task) || (desk.leadsEngineering && byAssistant.includes(task)),
  );
  const production = live.filter((task) => task.sessionRole === "PRODUCER" && holds(task));
  if (engineering.length === 0 || production.length === 0) return null;

  const { level: loudness, reasons } = loudnessOf(desk.session, tasks);
  let level: number = loudness;
  if (performsIn(desk.session, desk.cover, tasks, desk.personId)) {
    level = Math.min(4, level + 1);
    reasons.push("ALSO_PERFORMS");
  }
  if (engineering.every((task) => byAssistant.includes(task))) {
    level = Math.max(1, level - 1);
    reasons.push("ASSISTANT_HOLDS_ENGINEERING");
  }
  return {
    blockId: block?.id ?? null,
    blockLabel: block?.label ?? null,
    level: level as DualLevel,
    reasons,
    engineering,
    production,
  };
}

function blocksOf(session: SessionFacts): Array<[BlockFacts | null, TaskFacts[]]> {
  const byBlock = new Map<string | null, TaskFacts[]>();
  for (const task of session.tasks) {
    const list = byBlock.get(task.blockId);
    if (list) list.push(task);
    else byBlock.set(task.blockId, [task]);
  }
  const blocks: Array<BlockFacts | null> = [...session.blocks, null];
  return blocks.map((block) => [block, byBlock.get(block?.id ?? null) ?? []]);
}

/** Whose hands are on a side of a session: by call (assistants too, executives not) or by a task of their own. */
export function peopleAtWork(session: SessionFacts, cover: SessionCover, sessionRole: CoveredRole): Set<string> {
  const people = new Set<string>();
  for (const call of session.calls) {
    if (call.sessionRole === sessionRole && isAtWork(call)) people.add(call.personId);
  }
  for (const task of session.tasks) {
    const personId = cover.tasks.get(task.id)?.personId;
    if (task.sessionRole === sessionRole && personId) people.add(personId);
  }
  return people;
}

/**
 * The dual role of one person in one session, or null when the person works on one side only. Whether the
 * person is a group is the caller's to know: see `findSessionDualRoles`.
 */
export function decideSessionDualRole(
  session: SessionFacts,
  personId: string,
  cover: SessionCover = coverSession(session),
): SessionDualRole | null {
  if (!peopleAtWork(session, cover, "ENGINEER").has(personId)) return null;
  if (!peopleAtWork(session, cover, "PRODUCER").has(personId)) return null;

  const mine = session.calls.filter((call) => call.personId === personId && isStanding(call));
  const lead = cover.roles.ENGINEER.leadCall;
  const leadsEngineering =
    mine.some((call) => call.sessionRole === "ENGINEER" && fillsNeed(call.position)) &&
    (lead === null || lead.personId === personId);
  const assistantCallIds = new Set(
    session.calls.filter((call) => call.position === "ASSISTANT").map((call) => call.id),
  );
  const desk: Desk = { session, cover, personId, leadsEngineering, assistantCallIds };
  const meetings = blocksOf(session)
    .map(([block, tasks]) => decideMeeting(desk, block, tasks))
    .filter((meeting) => meeting !== null);
  const held = session.tasks.filter((task) => cover.tasks.get(task.id)?.personId === personId);
  return {
    personId,
    level: meetings.reduce<DualLevel>(
      (loudest, meeting) => (meeting.level > loudest ? meeting.level : loudest),
      meetings.length > 0 ? 1 : 2,
    ),
    meetings,
    engineering: held.filter((task) => task.sessionRole === "ENGINEER"),
    production: held.filter((task) => task.sessionRole === "PRODUCER"),
    calls: mine,
  };
}

/** Every dual role of a session. A group covers a need but is not one pair of hands, so it is never dual. */
export function findSessionDualRoles(
  session: SessionFacts,
  people: ReadonlyMap<string, PersonFacts>,
  cover: SessionCover = coverSession(session),
): SessionDualRole[] {
  const producers = peopleAtWork(session, cover, "PRODUCER");
  return [...peopleAtWork(session, cover, "ENGINEER")]
    .filter((id) => producers.has(id) && people.get(id)?.kind !== "GROUP")
    .sort()
    .map((id) => decideSessionDualRole(session, id, cover))
    .filter((dual) => dual !== null);
}

/** Whether a printed credit is for work on one of the two sides: executives finance. */
export function isWork(credit: CreditFacts): credit is CreditFacts & { sessionRole: CoveredRole } {
  return credit.sessionRole !== null && isCoveredRole(credit.sessionRole) && credit.position !== "EXECUTIVE";
}

/** People who work on both sides of a project, but never in one session: level 1. Sorted by id. */
export function findProjectDualRoles(
  project: ProjectFacts,
  people: ReadonlyMap<string, PersonFacts>,
  covers: ReadonlyMap<string, SessionCover> = new Map(),
): string[] {
  const sides: Record<CoveredRole, Set<string>> = { ENGINEER: new Set(), PRODUCER: new Set() };
  const inOneSession = new Set<string>();
  for (const session of project.sessions) {
    if (session.status === "CANCELLED") continue;
    const cover = covers.get(session.id) ?? coverSession(session);
    const engineers = peopleAtWork(session, cover, "ENGINEER");
    const producers = peopleAtWork(session, cover, "PRODUCER");
    for (const id of engineers) {
      sides.ENGINEER.add(id);
      if (producers.has(id)) inOneSession.add(id);
    }
    for (const id of producers) sides.PRODUCER.add(id);
  }
  for (const task of project.looseTasks) {
    if (task.assigneeId !== null && task.sessionRole !== "PERFORMER") sides[task.sessionRole].add(task.assigneeId);
  }
  for (const credit of project.credits) {
    if (isWork(credit)) sides[credit.sessionRole].add(credit.personId);
  }
  return [...sides.ENGINEER]
    .filter((id) => sides.PRODUCER.has(id) && !inOneSession.has(id) && people.get(id)?.kind !== "GROUP")
    .sort();
}

/** Skills that the tasks ask for and the person does not list; none when the person lists nothing at all. */
export function missingSkills(person: PersonFacts, tasks: readonly TaskFacts[]): Skill[] {
  if (person.skills.length === 0) return [];
  const asked = new Set(tasks.map((task) => task.skill).filter((skill) => skill !== null));
  return [...asked].filter((skill) => !person.skills.includes(skill)).sort();
}

/** AVOIDED makes level 2 count as 3. */
export function levelUnderPolicy(level: DualLevel, policy: DualRolePolicy): DualLevel {
  return policy === "AVOIDED" && level === 2 ? 3 : level;
}

/** EXPECTED keeps levels 1 and 2 out of the counts; they are still shown where one looks for them. */
export function isCounted(level: DualLevel, policy: DualRolePolicy): boolean {
  return !(policy === "EXPECTED" && level <= 2);
}
