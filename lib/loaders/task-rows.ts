import "server-only";
import {
  type Cover,
  coverLooseTask,
  coverSession,
  isAtWork,
  isOpenLoose,
  OPEN,
  openTaskIds,
} from "@/lib/domain/coverage";
import type { PersonView, ProjectView, SessionView, TaskView } from "@/lib/domain/plan";
import { COVERED_ROLES } from "@/lib/domain/session-role";
import type { NamedOption, TaskCoverView, TaskPlaceView, TaskRowView } from "@/lib/domain/session-view";
import type { StudioPlan } from "./studio-plan";

/** Names by id, worked out once for each plan. */
const names = new WeakMap<readonly PersonView[], ReadonlyMap<string, PersonView>>();

function peopleOf(plan: StudioPlan): ReadonlyMap<string, PersonView> {
  const known = names.get(plan.people);
  if (known !== undefined) return known;
  const made = new Map(plan.people.map((person) => [person.id, person]));
  names.set(plan.people, made);
  return made;
}

/** People who work on both sides of the glass in the session. A group is not one pair of hands. */
function dualPeople(session: SessionView, covers: readonly (Cover & { sessionRole: string })[], plan: StudioPlan) {
  const sides = new Map<string, Set<string>>();
  const note = (personId: string, sessionRole: string) => {
    const roles = sides.get(personId) ?? new Set();
    sides.set(personId, roles.add(sessionRole));
  };
  for (const call of session.calls) if (isAtWork(call)) note(call.personId, call.sessionRole);
  for (const cover of covers) if (cover.personId !== null) note(cover.personId, cover.sessionRole);
  const people = peopleOf(plan);
  return new Set(
    [...sides]
      .filter(([id, roles]) => people.get(id)?.kind !== "GROUP" && COVERED_ROLES.every((role) => roles.has(role)))
      .map(([id]) => id),
  );
}

function rowOf(task: TaskView, songs: ReadonlyMap<string, string>, cover: TaskCoverView): TaskRowView {
  const { id, version, title, discipline, sessionRole, attention, phase, skill, minutes, state, blockId, songId } =
    task;
  const songTitle = songId === null ? null : (songs.get(songId) ?? null);
  return {
    id,
    version,
    title,
    discipline,
    sessionRole,
    attention,
    phase,
    skill,
    minutes,
    state,
    blockId,
    songId,
    songTitle,
    cover,
  };
}

function songTitles(project: ProjectView): ReadonlyMap<string, string> {
  return new Map(project.songs.map((song) => [song.id, song.title]));
}

/** The tasks of a session in their order, each with who covers it. */
export function taskRows(plan: StudioPlan, project: ProjectView, session: SessionView): TaskRowView[] {
  // The review leaves archived projects out; their screens still say who covered what.
  const cover = plan.review.covers.get(session.id) ?? coverSession(session);
  const covers = session.tasks.map((task) => {
    return { ...(cover.tasks.get(task.id) ?? OPEN), sessionRole: task.sessionRole };
  });
  const open = openTaskIds(cover);
  const duals = dualPeople(session, covers, plan);
  const positions = new Map(session.calls.map((call) => [call.id, call.position]));
  const people = peopleOf(plan);
  const songs = songTitles(project);
  return session.tasks.map((task, index) => {
    const found = covers[index];
    const personId = found?.personId ?? null;
    const position = found?.callId ? positions.get(found.callId) : undefined;
    return rowOf(task, songs, {
      name: personId === null ? null : (people.get(personId)?.name ?? null),
      shade: found?.shade ?? "open",
      answer: found?.answer ?? null,
      via: found?.via ?? null,
      ...(position === undefined ? {} : { position }),
      isWanted: open.has(task.id),
      isDual: personId !== null && duals.has(personId),
    });
  });
}

/** The tasks of a project that belong to no session, each with who covers it. */
export function looseTaskRows(plan: StudioPlan, project: ProjectView): TaskRowView[] {
  const people = peopleOf(plan);
  const songs = songTitles(project);
  return project.looseTasks.map((task) => {
    const { personId, shade, answer, via } = coverLooseTask(task);
    const name = personId === null ? null : (people.get(personId)?.name ?? null);
    return rowOf(task, songs, { name, shade, answer, via, isWanted: isOpenLoose(task), isDual: false });
  });
}

/** Where a task of this session, or of the project without one, can stand. */
export function taskPlace(project: ProjectView, session: SessionView | null): TaskPlaceView {
  const blocks: NamedOption[] = (session?.blocks ?? []).map(({ id, label }) => ({ id, name: label }));
  const songs: NamedOption[] = project.songs.map(({ id, title }) => ({ id, name: title }));
  const tasks = session === null ? project.looseTasks : session.tasks;
  const jobs = tasks.flatMap(({ catalogueId, songId }) => (catalogueId === null ? [] : [{ catalogueId, songId }]));
  return { projectId: project.id, sessionId: session?.id ?? null, type: session?.type ?? null, blocks, songs, jobs };
}
