import "server-only";
import { initialsOf } from "@/lib/domain/initials";
import type { ProjectView } from "@/lib/domain/plan";
import type { SongRowView, SongsView, SongTasksView } from "@/lib/domain/project-view";
import { type SongsGridRow, songsGrid } from "@/lib/domain/songs-grid";
import { formatDate } from "@/lib/time/calendar-date";
import { formatSongLength } from "@/lib/time/song-length";
import { wallTimeAt } from "@/lib/time/zoned";
import type { StudioPlan } from "./studio-plan";
import { looseTaskRows, taskPlace, taskRows } from "./task-rows";

/** The grid's tasks, session by session, and those of no session. */
function groupsOf(plan: StudioPlan, project: ProjectView): SongTasksView[] {
  const inSessions = project.sessions.flatMap((session): SongTasksView[] => {
    if (session.status === "CANCELLED" || session.tasks.length === 0) return [];
    const date = session.startsAt ? `, ${formatDate(wallTimeAt(session.startsAt, session.timeZone).date)}` : "";
    const tasks = taskRows(plan, project, session);
    return [{ sessionId: session.id, label: `${session.title}${date}`, place: taskPlace(project, session), tasks }];
  });
  const loose = looseTaskRows(plan, project);
  return [...inSessions, { sessionId: null, label: "", place: taskPlace(project, null), tasks: loose }];
}

function rowView(row: SongsGridRow, project: ProjectView, names: ReadonlyMap<string, string>): SongRowView {
  const song = project.songs.find((one) => one.id === row.songId);
  return {
    songId: row.songId,
    title: row.title,
    length: song?.lengthSeconds ? formatSongLength(song.lengthSeconds) : "",
    version: song?.version ?? 0,
    cells: row.cells.map(({ personIds, ...cell }) => ({
      ...cell,
      people: personIds.map((id) => {
        const name = names.get(id) ?? "Somebody";
        return { name, initials: initialsOf(name) };
      }),
    })),
  };
}

/** The studio's whiteboard: a row for each song, a column for each phase. */
export function songsView(plan: StudioPlan, project: ProjectView): SongsView {
  const names = new Map(plan.people.map((person) => [person.id, person.name]));
  const seconds = project.songs.reduce((sum, song) => sum + (song.lengthSeconds ?? 0), 0);
  return {
    rows: songsGrid(project).map((row) => rowView(row, project, names)),
    groups: groupsOf(plan, project),
    place: taskPlace(project, null),
    totalLength: seconds === 0 ? "" : formatSongLength(seconds),
  };
}
