import "server-only";
import { type Discipline, ROLE_OF_DISCIPLINE, type SessionRole } from "@/lib/domain/session-role";
import type { Skill } from "@/lib/domain/skill";
import type { Attention, Phase, TaskState } from "@/lib/domain/task";
import { type CatalogueId, catalogueTask } from "@/lib/domain/task-catalogue";
import { type ChangeWriter, type NewRow, type Row, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { getSession } from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

/** In a session (perhaps in a block of it), or on the project (perhaps on a song) without one. */
export type NewTaskPlace =
  | { sessionId: string; blockId: string | null; songId: string | null }
  | { projectId: string; songId: string | null };

export interface TaskFields {
  title: string;
  discipline: Discipline;
  sessionRole: SessionRole;
  attention: Attention;
  phase: Phase;
  skill: Skill | null;
  minutes: number;
  state: TaskState;
}

export interface TaskEdit extends TaskFields {
  blockId: string | null;
  songId: string | null;
}

interface Place {
  projectId: string;
  sessionId: string | null;
  blockId: string | null;
  songId: string | null;
  /** what it is called in the history */
  name: string;
}

/** The song of the project; null for the whole record. Refuses SONG_NOT_FOUND. */
async function requireSong(
  writer: ChangeWriter,
  projectId: string,
  songId: string | null,
): Promise<Row<"song"> | null> {
  if (songId === null) return null;
  const song = await writer.read.song.findFirst({ where: { id: songId, studioId: writer.studioId, projectId } });
  return song ?? refuse("SONG_NOT_FOUND");
}

async function requireBlock(writer: ChangeWriter, sessionId: string | null, blockId: string | null): Promise<void> {
  if (blockId === null) return;
  const where = { id: blockId, studioId: writer.studioId };
  const block = sessionId === null ? null : await writer.read.block.findFirst({ where: { ...where, sessionId } });
  if (block === null) refuse("BLOCK_NOT_FOUND");
}

async function getPlace(writer: ChangeWriter, place: NewTaskPlace): Promise<Place> {
  if ("sessionId" in place) {
    const { id, projectId, title } = await getSession(writer, place.sessionId);
    await requireBlock(writer, id, place.blockId);
    await requireSong(writer, projectId, place.songId);
    return { projectId, sessionId: id, blockId: place.blockId, songId: place.songId, name: title };
  }
  const where = { id: place.projectId, studioId: writer.studioId };
  const project = (await writer.read.project.findFirst({ where })) ?? refuse("NOT_FOUND");
  await requireSong(writer, project.id, place.songId);
  return { projectId: project.id, sessionId: null, blockId: null, songId: place.songId, name: project.title };
}

async function getTask(writer: ChangeWriter, id: string): Promise<Row<"task">> {
  return (await writer.read.task.findFirst({ where: { id, studioId: writer.studioId } })) ?? refuse("NOT_FOUND");
}

async function nextPosition(writer: ChangeWriter, { projectId, sessionId }: Place): Promise<number> {
  const { _max } = await writer.read.task.aggregate({
    where: { studioId: writer.studioId, projectId, sessionId },
    _max: { position: true },
  });
  return (_max.position ?? -1) + 1;
}

/** Adds one task in the planner's own words. Refuses NOT_FOUND, SONG_NOT_FOUND and BLOCK_NOT_FOUND. */
export function addTask(
  scope: StudioScope,
  where: NewTaskPlace,
  fields: TaskFields,
  now: Date,
): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "tasks.add", now, async (writer) => {
    const { name, ...place } = await getPlace(writer, where);
    const id = newId();
    const position = await nextPosition(writer, { ...place, name });
    await writer.create("task", { id, ...place, ...fields, assigneeId: null, catalogueId: null, position });
    return { value: { id }, summary: `Added “${fields.title}” to ${name}`, projectId: place.projectId };
  });
}

/** Adds tasks of the catalogue, with its minutes, skills and attention. Refuses as `addTask` does. */
export function addCatalogueTasks(
  scope: StudioScope,
  where: NewTaskPlace,
  catalogueIds: readonly CatalogueId[],
  now: Date,
): Promise<WriteResult<{ ids: string[] }>> {
  return transact(scope, "tasks.add-from-catalogue", now, async (writer) => {
    const { name, ...place } = await getPlace(writer, where);
    const first = await nextPosition(writer, { ...place, name });
    const rows = catalogueIds.map((catalogueId, index): NewRow<"task"> => {
      const { title, discipline, attention, phase, skill, minutes } = catalogueTask(catalogueId);
      return {
        id: newId(),
        ...place,
        catalogueId,
        title,
        discipline,
        sessionRole: ROLE_OF_DISCIPLINE[discipline],
        attention,
        phase,
        skill,
        minutes,
        state: "TODO",
        assigneeId: null,
        position: first + index,
      };
    });
    await writer.createMany("task", rows);
    const [only] = rows;
    const what = rows.length === 1 ? `“${only?.title}”` : `${rows.length} tasks`;
    return {
      value: { ids: rows.map((row) => row.id) },
      summary: `Added ${what} to ${name}`,
      projectId: place.projectId,
    };
  });
}

/**
 * Whether the named assignee still can do the task after it moved to another session role. In a session, a name
 * counts only with a call in that role; without one the name goes, so that the role's lead takes the task.
 */
async function keepsAssignee(writer: ChangeWriter, task: Row<"task">, sessionRole: SessionRole): Promise<boolean> {
  const { sessionId, assigneeId } = task;
  if (sessionId === null || assigneeId === null || sessionRole === task.sessionRole) return true;
  const call = await writer.read.crewCall.findFirst({
    where: { studioId: writer.studioId, sessionId, personId: assigneeId, sessionRole },
  });
  return call !== null;
}

/** Refuses NOT_FOUND, STALE, SONG_NOT_FOUND and BLOCK_NOT_FOUND. */
export function saveTask(
  scope: StudioScope,
  id: string,
  version: number,
  edit: TaskEdit,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "tasks.save", now, async (writer) => {
    const task = await getTask(writer, id);
    await requireSong(writer, task.projectId, edit.songId);
    await requireBlock(writer, task.sessionId, edit.blockId);
    const keeps = await keepsAssignee(writer, task, edit.sessionRole);
    await writer.update("task", id, version, keeps ? edit : { ...edit, assigneeId: null });
    return { value: null, summary: changedSummary(writer, `“${edit.title}”`), projectId: task.projectId };
  });
}

const STATE_SUMMARIES: Record<TaskState, string> = {
  TODO: "back to do",
  DOING: "as started",
  DONE: "as done",
};

/** One press; it does not depend on the task's other values. Refuses NOT_FOUND. */
export function setTaskState(scope: StudioScope, id: string, state: TaskState, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "tasks.set-state", now, async (writer) => {
    const task = await writer.update("task", id, null, { state });
    return { value: null, summary: `Marked “${task.title}” ${STATE_SUMMARIES[state]}`, projectId: task.projectId };
  });
}

/**
 * Says of tasks of one project which song they are for; null for the whole record. It does not depend on their other
 * values. Refuses NOT_FOUND and SONG_NOT_FOUND.
 */
export function setTasksSong(
  scope: StudioScope,
  ids: readonly string[],
  songId: string | null,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "tasks.set-song", now, async (writer) => {
    const first = await getTask(writer, ids[0] ?? "");
    const { projectId } = first;
    const song = await requireSong(writer, projectId, songId);
    for (const id of ids) {
      const task = await writer.update("task", id, null, { songId });
      if (task.projectId !== projectId) refuse("SONG_NOT_FOUND");
    }
    const what = ids.length === 1 ? `“${first.title}”` : `${ids.length} tasks`;
    const where = song === null ? "the whole record" : `“${song.title}”`;
    return { value: null, summary: `Put ${what} on ${where}`, projectId };
  });
}

/** Refuses NOT_FOUND and STALE. */
export function removeTask(scope: StudioScope, id: string, version: number, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "tasks.remove", now, async (writer) => {
    const task = await getTask(writer, id);
    await writer.remove("task", id, version);
    return { value: null, summary: `Removed “${task.title}”`, projectId: task.projectId };
  });
}
