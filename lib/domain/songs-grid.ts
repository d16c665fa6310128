import { type Cover, coverLooseTask, coverSession, isOpenLoose, openTaskIds } from "./coverage";
import type { ProjectFacts, TaskFacts } from "./facts";
import { groupBy } from "./group-by";
import { SESSION_ROLES, type SessionRole } from "./session-role";
import { PHASES, type Phase } from "./task";

/** NONE: nothing is planned here. TODO: nothing begun. DONE: all of it. DOING: anything between. */
export type SongsGridState = "NONE" | "TODO" | "DOING" | "DONE";

export interface SongsGridCell {
  phase: Phase;
  state: SongsGridState;
  done: number;
  total: number;
  /** Who covers the tasks, each once: engineers, then producers, then performers, each by id. */
  personIds: readonly string[];
  /** Tasks that ask for somebody and that nobody covers: those that count as open everywhere. */
  openCount: number;
  taskIds: readonly string[];
}

export interface SongsGridRow {
  /** null for the row of the whole record */
  songId: string | null;
  title: string;
  /** One cell for each phase, in the order of PHASES. */
  cells: readonly SongsGridCell[];
}

export const WHOLE_RECORD = "Whole record";

interface PlacedTask {
  task: TaskFacts;
  cover: Cover;
  isOpen: boolean;
}

function stateOf(tasks: readonly TaskFacts[]): SongsGridState {
  if (tasks.length === 0) return "NONE";
  if (tasks.every((task) => task.state === "DONE")) return "DONE";
  return tasks.every((task) => task.state === "TODO") ? "TODO" : "DOING";
}

function peopleOf(placed: readonly PlacedTask[]): string[] {
  const inRole = (role: SessionRole) =>
    placed.flatMap(({ task, cover }) => (task.sessionRole === role && cover.personId !== null ? [cover.personId] : []));
  return [...new Set(SESSION_ROLES.flatMap((role) => inRole(role).sort()))];
}

function cellOf(phase: Phase, placed: readonly PlacedTask[]): SongsGridCell {
  const tasks = placed.map(({ task }) => task);
  return {
    phase,
    state: stateOf(tasks),
    done: tasks.filter((task) => task.state === "DONE").length,
    total: tasks.length,
    personIds: peopleOf(placed),
    openCount: placed.filter(({ isOpen }) => isOpen).length,
    taskIds: tasks.map((task) => task.id),
  };
}

function rowOf(songId: string | null, title: string, placed: readonly PlacedTask[]): SongsGridRow {
  const byPhase = groupBy(placed, ({ task }) => task.phase);
  return { songId, title, cells: PHASES.map((phase) => cellOf(phase, byPhase.get(phase) ?? [])) };
}

/**
 * The studio's whiteboard: a row for each song in the project's order, a column for each phase. A task counts for the
 * song it names, in a session or outside any; tasks that name none make a last row, "Whole record". Cancelled sessions
 * take no part.
 */
export function songsGrid(project: ProjectFacts): SongsGridRow[] {
  const loose = project.looseTasks.map(
    (task): PlacedTask => ({ task, cover: coverLooseTask(task), isOpen: isOpenLoose(task) }),
  );
  const inSessions = project.sessions
    .filter((session) => session.status !== "CANCELLED")
    .flatMap((session) => {
      const sessionCover = coverSession(session);
      const open = openTaskIds(sessionCover);
      return session.tasks.flatMap((task): PlacedTask[] => {
        const cover = sessionCover.tasks.get(task.id);
        return cover === undefined ? [] : [{ task, cover, isOpen: open.has(task.id) }];
      });
    });
  const bySong = groupBy([...inSessions, ...loose], ({ task }) => task.songId);
  const rows = project.songs.map((song) => rowOf(song.id, song.title, bySong.get(song.id) ?? []));
  const wholeRecord = bySong.get(null);
  return wholeRecord === undefined ? rows : [...rows, rowOf(null, WHOLE_RECORD, wholeRecord)];
}
