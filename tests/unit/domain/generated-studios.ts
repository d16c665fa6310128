import fc from "fast-check";
import { ANSWERS } from "@/lib/domain/call";
import {
  ABSENCE_KINDS,
  type BlockFacts,
  type CallAbsence,
  type CallFacts,
  type CreditFacts,
  type PersonFacts,
  type ProjectFacts,
  type RoomFacts,
  type SessionFacts,
  type SongFacts,
  type StudioFacts,
  type TaskFacts,
} from "@/lib/domain/facts";
import { PERSON_KINDS } from "@/lib/domain/person";
import { DUAL_ROLE_POLICIES } from "@/lib/domain/project";
import { POSITIONS, ROLE_OF_DISCIPLINE, SESSION_ROLES } from "@/lib/domain/session-role";
import { SKILLS } from "@/lib/domain/skill";
import { SESSION_STATUSES, SESSION_TYPES } from "@/lib/domain/studio-session";
import { ATTENTIONS, TASK_STATES } from "@/lib/domain/task";
import { TASK_CATALOGUE } from "@/lib/domain/task-catalogue";
import { lead, NOW, task } from "./builders";

/**
 * Whole studios in random states, small enough that people meet: few people, sessions within a few days of now,
 * every answer, position, status and policy. What the database keeps out is kept out here: ids are unique, and nobody
 * is called twice to one session in one session role.
 */

const PEOPLE = ["ana", "ben", "cleo", "dora", "evan"] as const;
const ROOMS = ["booth", "live"] as const;
const HOUR = 3_600_000;

/** The first two turn up most, so that they meet themselves on both sides of the glass. */
const anyPersonId = fc.constantFrom("ana", "ana", "ana", "ben", "ben", ...PEOPLE);

/** Null most of the time. */
function rarely<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const LIVE_TASKS = TASK_CATALOGUE.filter((entry) => entry.attention === "LIVE");

function anyPerson(id: string): fc.Arbitrary<PersonFacts> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    kind: fc.constantFrom(...PERSON_KINDS, "PERSON" as const, "PERSON" as const),
    sessionRoles: fc.subarray([...SESSION_ROLES]),
    skills: fc.subarray([...SKILLS]),
  });
}

const anyRooms: fc.Arbitrary<RoomFacts[]> = fc.tuple(
  ...ROOMS.map((id) =>
    fc.record({
      id: fc.constant(id),
      name: fc.constant(id),
      setUpMinutes: fc.constantFrom(0, 30),
      strikeMinutes: fc.constantFrom(0, 45),
    }),
  ),
);

function anyTask(id: string, blockIds: readonly string[], songIds: readonly string[]): fc.Arbitrary<TaskFacts> {
  return fc
    .record({
      entry: fc.oneof(fc.constantFrom(...LIVE_TASKS), fc.constantFrom(...TASK_CATALOGUE)),
      isOwn: fc.boolean(),
      blockId: fc.constantFrom(null, ...blockIds),
      songId: fc.constantFrom(null, ...songIds),
      assigneeId: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyPersonId }),
      moved: rarely(fc.constantFrom(...SESSION_ROLES)),
      attention: rarely(fc.constantFrom(...ATTENTIONS)),
      state: fc.constantFrom(...TASK_STATES),
    })
    .map(({ entry, isOwn, blockId, songId, assigneeId, moved, attention, state }) => ({
      id,
      blockId,
      songId,
      assigneeId,
      catalogueId: isOwn ? null : entry.id,
      title: entry.title,
      discipline: entry.discipline,
      sessionRole: moved ?? ROLE_OF_DISCIPLINE[entry.discipline],
      attention: attention ?? entry.attention,
      phase: entry.phase,
      skill: entry.skill,
      minutes: entry.minutes,
      state,
    }));
}

function anyTasks(prefix: string, blockIds: readonly string[], songIds: readonly string[], most: number) {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => anyTask(`${prefix}/t${index}`, blockIds, songIds))),
    );
}

const MOSTLY_PRINCIPAL = ["PRINCIPAL", "PRINCIPAL", "PRINCIPAL", "ASSISTANT"] as const;

function anyCalls(sessionId: string): fc.Arbitrary<CallFacts[]> {
  const anyCall = fc.record({
    id: fc.uuid(),
    personId: anyPersonId,
    sessionRole: fc.constantFrom(...SESSION_ROLES),
    position: fc.constantFrom(...POSITIONS, ...MOSTLY_PRINCIPAL),
    isLead: fc.boolean(),
    answer: fc.constantFrom(...ANSWERS),
    declineReason: fc.constantFrom("", "On tour"),
  });
  return fc
    .uniqueArray(anyCall, { minLength: 2, maxLength: 8, selector: (call) => `${call.personId} ${call.sessionRole}` })
    .map((calls) => calls.map((call) => ({ ...call, id: `${sessionId}/${call.id}` })));
}

function anyBlocks(sessionId: string): fc.Arbitrary<BlockFacts[]> {
  return fc
    .array(fc.record({ mode: fc.constantFrom(...ATTENTIONS), minutes: fc.integer({ min: 1, max: 240 }) }), {
      maxLength: 3,
    })
    .map((blocks) =>
      blocks.map((block, index) => ({ ...block, id: `${sessionId}/b${index}`, label: `Block ${index}` })),
    );
}

/** Somebody leads both sides, with LIVE work on each in one block: what the levels above 2 are made of. */
function aloneAtTheDesk(
  sessionId: string,
  blocks: readonly BlockFacts[],
  { calls, tasks }: Pick<SessionFacts, "calls" | "tasks">,
): Pick<SessionFacts, "calls" | "tasks"> {
  const both = (["ENGINEER", "PRODUCER"] as const).map((sessionRole) => lead("ana", sessionRole));
  const others = calls.filter((call) => call.personId !== "ana" || call.sessionRole === "PERFORMER");
  const takes =
    (
      [
        ["T41", "T42"],
        ["T27", "T30"],
        ["T43", "T44"],
      ] as const
    )[tasks.length % 3] ?? [];
  const blockId = blocks[0]?.id ?? null;
  return {
    calls: [...others, ...both.map((call) => ({ ...call, id: `${sessionId}/${call.id}` }))],
    tasks: [...tasks, ...takes.map((id) => task(id, { id: `${sessionId}/${id}`, blockId }))],
  };
}

const MOSTLY_CONFIRMED = ["CONFIRMED", "CONFIRMED", "CONFIRMED"] as const;

function anySession(id: string, projectId: string, songIds: readonly string[]): fc.Arbitrary<SessionFacts> {
  return anyBlocks(id).chain((blocks) =>
    fc
      .record({
        type: fc.constantFrom(...SESSION_TYPES),
        roomId: fc.constantFrom(null, ...ROOMS),
        status: fc.constantFrom(...SESSION_STATUSES, ...MOSTLY_CONFIRMED),
        // Hours on a coarse raster, so that windows often touch, overlap, or lie around now.
        hours: fc.option(
          fc.record({ from: fc.integer({ min: -8, max: 60 }), length: fc.integer({ min: 1, max: 10 }) }),
          {
            freq: 8,
          },
        ),
        livePlayers: fc.integer({ min: 0, max: 5 }),
        fixedClock: fc.boolean(),
        needs: fc.record({
          ENGINEER: fc.integer({ min: 0, max: 2 }),
          PRODUCER: fc.integer({ min: 0, max: 2 }),
          PERFORMER: fc.integer({ min: 0, max: 3 }),
        }),
        isAlone: fc.boolean(),
        tasks: anyTasks(
          id,
          blocks.map((block) => block.id),
          songIds,
          8,
        ),
        calls: anyCalls(id),
      })
      .map(({ hours, needs, isAlone, ...rest }) => ({
        ...rest,
        ...(isAlone ? aloneAtTheDesk(id, blocks, rest) : {}),
        id,
        projectId,
        title: `Session ${id}`,
        startsAt: hours && new Date(NOW.getTime() + hours.from * HOUR),
        endsAt: hours && new Date(NOW.getTime() + (hours.from + hours.length) * HOUR),
        holdExpiresAt: null,
        roleNeeds: needs,
        blocks,
      })),
  );
}

const anyCredit: fc.Arbitrary<CreditFacts> = fc.record({
  personId: anyPersonId,
  roleText: fc.constantFrom("Producer", "Engineer", "Mixed By"),
  sessionRole: fc.constantFrom(null, ...SESSION_ROLES),
  position: fc.constantFrom(...POSITIONS),
});

function anyProject(id: string): fc.Arbitrary<ProjectFacts> {
  const songs: SongFacts[] = [
    { id: `${id}/song1`, title: "First" },
    { id: `${id}/song2`, title: "Second" },
  ];
  const songIds = songs.map((song) => song.id);
  const sessionIds = [1, 2, 3, 4].map((number) => `${id}/s${number}`);
  return fc.subarray(sessionIds).chain((ids) =>
    fc.record({
      id: fc.constant(id),
      title: fc.constant(`Project ${id}`),
      dualRolePolicy: fc.constantFrom(...DUAL_ROLE_POLICIES),
      songs: fc.constant(songs),
      sessions: fc.tuple(...ids.map((sessionId) => anySession(sessionId, id, songIds))),
      looseTasks: anyTasks(`${id}/loose`, [], songIds, 3),
      credits: fc.array(anyCredit, { maxLength: 3 }),
    }),
  );
}

const anyAbsence: fc.Arbitrary<CallAbsence> = fc
  .record({
    sessionId: fc.constantFrom("p1/s1", "p1/s2", "p2/s1", "p2/s3"),
    personId: anyPersonId,
    kind: fc.constantFrom(...ABSENCE_KINDS),
    from: fc.integer({ min: -8, max: 60 }),
    length: fc.integer({ min: 1, max: 10 }),
    note: fc.constantFrom("", "dentist"),
  })
  .map(({ from, length, ...rest }) => ({
    ...rest,
    startsAt: new Date(NOW.getTime() + from * HOUR),
    endsAt: new Date(NOW.getTime() + (from + length) * HOUR),
  }));

/** A studio of five people, two rooms and two projects of up to four sessions each. */
export const anyStudio: fc.Arbitrary<StudioFacts> = fc.record({
  restHours: fc.integer({ min: 0, max: 12 }),
  absences: fc.array(anyAbsence, { maxLength: 4 }),
  people: fc.tuple(...PEOPLE.map(anyPerson)),
  rooms: anyRooms,
  projects: fc.tuple(anyProject("p1"), anyProject("p2")),
});

/** The same studio with one session changed. */
export function withSession(facts: StudioFacts, changed: SessionFacts): StudioFacts {
  return {
    ...facts,
    projects: facts.projects.map((project) => ({
      ...project,
      sessions: project.sessions.map((session) => (session.id === changed.id ? changed : session)),
    })),
  };
}

export function sessionsOf(facts: StudioFacts): SessionFacts[] {
  return facts.projects.flatMap((project) => project.sessions);
}

/** A studio, and one of its sessions. Studios without any are left out. */
export const anyStudioAndSession: fc.Arbitrary<{ facts: StudioFacts; session: SessionFacts }> = anyStudio
  .filter((facts) => sessionsOf(facts).length > 0)
  .chain((facts) => fc.record({ facts: fc.constant(facts), session: fc.constantFrom(...sessionsOf(facts)) }));

function anyOrder<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function anyOrderOfSession(session: SessionFacts): fc.Arbitrary<SessionFacts> {
  return fc
    .record({ tasks: anyOrder(session.tasks), calls: anyOrder(session.calls) })
    .map((lists) => ({ ...session, ...lists }));
}

function anyOrderOfProject(project: ProjectFacts): fc.Arbitrary<ProjectFacts> {
  return fc
    .record({
      songs: anyOrder(project.songs),
      sessions: fc.tuple(...project.sessions.map(anyOrderOfSession)).chain((sessions) => anyOrder(sessions)),
      looseTasks: anyOrder(project.looseTasks),
      credits: anyOrder(project.credits),
    })
    .map((lists) => ({ ...project, ...lists }));
}

/** A studio and the same one with every list in another order, but for blocks, whose order means something. */
export const anyStudioTwice: fc.Arbitrary<[StudioFacts, StudioFacts]> = anyStudio.chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc
      .record({
        people: anyOrder(facts.people),
        rooms: anyOrder(facts.rooms),
        projects: fc.tuple(...facts.projects.map(anyOrderOfProject)).chain((projects) => anyOrder(projects)),
      })
      .map((lists) => ({ ...facts, ...lists })),
  ),
);
