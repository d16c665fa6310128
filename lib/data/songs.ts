import "server-only";
import { refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";

export interface SongEdit {
  title: string;
  /** 1 or more; null when it is not known */
  lengthSeconds: number | null;
}

/** Adds songs after the others, in the order given. Refuses NOT_FOUND when the project is not the studio's. */
export function addSongs(
  scope: StudioScope,
  projectId: string,
  songs: readonly SongEdit[],
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "songs.add", now, async (writer) => {
    const { studioId } = writer;
    const project = await writer.read.project.findFirst({ where: { id: projectId, studioId } });
    if (project === null) refuse("NOT_FOUND");
    const last = await writer.read.song.aggregate({ where: { studioId, projectId }, _max: { position: true } });
    const from = (last._max.position ?? -1) + 1;
    await writer.createMany(
      "song",
      songs.map((song, index) => ({ ...song, id: newId(), projectId, position: from + index })),
    );
    const what = songs.length === 1 ? `“${songs[0]?.title}”` : `${songs.length} songs`;
    return { value: null, summary: `Added ${what} to ${project.title}`, projectId };
  });
}

/** Refuses NOT_FOUND, and STALE when the song changed after `version`. */
export function saveSong(
  scope: StudioScope,
  id: string,
  version: number,
  edit: SongEdit,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "songs.save", now, async (writer) => {
    const { projectId } = await writer.update("song", id, version, edit);
    return { value: null, summary: changedSummary(writer, `the song “${edit.title}”`), projectId };
  });
}

/** Changes places with the song before (-1) or after (1) it; at either end nothing happens. Refuses NOT_FOUND. */
export function moveSong(scope: StudioScope, id: string, by: -1 | 1, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "songs.move", now, async (writer) => {
    const { studioId } = writer;
    const song = await writer.read.song.findFirst({ where: { id, studioId } });
    if (song === null) refuse("NOT_FOUND");
    const { projectId, title } = song;
    const order = await writer.read.song.findMany({
      where: { studioId, projectId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = order.map((row) => row.id);
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (other !== undefined) {
      ids[at] = other;
      ids[at + by] = id;
    }
    // Only rows whose place really changes are written.
    for (const [position, songId] of ids.entries()) await writer.update("song", songId, null, { position });
    return { value: null, summary: `Moved “${title}” ${by < 0 ? "up" : "down"}`, projectId };
  });
}

/**
 * Removes a song with the tasks that stand on it alone; tasks of sessions stay there and name no song any more.
 * Refuses NOT_FOUND and STALE.
 */
export function removeSong(scope: StudioScope, id: string, version: number, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "songs.remove", now, async (writer) => {
    const { studioId } = writer;
    const song = await writer.read.song.findFirst({ where: { id, studioId } });
    if (song === null) refuse("NOT_FOUND");
    const tasks = await writer.read.task.findMany({
      where: { studioId, songId: id },
      select: { id: true, sessionId: true },
    });
    for (const task of tasks) {
      if (task.sessionId === null) await writer.remove("task", task.id, null);
      else await writer.update("task", task.id, null, { songId: null });
    }
    await writer.remove("song", id, version);
    return { value: null, summary: `Removed the song “${song.title}”`, projectId: song.projectId };
  });
}
