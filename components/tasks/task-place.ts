import type { CoveredRole } from "@/lib/domain/session-role";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import type { Phase } from "@/lib/domain/task";
import type { CatalogueId } from "@/lib/domain/task-catalogue";
import type { TaskPlace } from "@/lib/schemas/task";

/** Where the tasks go at first; the form can change it. */
export interface TaskStart {
  blockId?: string | null;
  songId?: string | null;
  phase?: Phase;
  /** Only work of this session role is offered. */
  sessionRole?: CoveredRole;
}

/** What is ticked in the catalogue, what is searched for there, and where it is to go. */
export interface CatalogueChoice {
  search: string;
  ticked: readonly CatalogueId[];
  blockId: string | null;
  songId: string | null;
}

/** Where a new task goes, as the action asks for it. */
export function newPlaceOf(
  { projectId, sessionId }: TaskPlaceView,
  { blockId, songId }: { blockId: string | null; songId: string | null },
): TaskPlace {
  return sessionId === null ? { projectId, songId } : { sessionId, blockId, songId };
}

/** Whether a job of the catalogue stands there already, for that song or for the whole record. */
export function isAlreadyHere({ jobs }: TaskPlaceView, catalogueId: string, songId: string | null): boolean {
  return jobs.some(
    (job) => job.catalogueId === catalogueId && (songId === null || job.songId === null || job.songId === songId),
  );
}
