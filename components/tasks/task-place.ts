import type { TaskPlaceView } from "@/lib/domain/session-view";
import type { Phase } from "@/lib/domain/task";
import type { TaskPlace } from "@/lib/schemas/task";

/** Where the tasks go at first; the form can change it. */
export interface TaskStart {
  blockId?: string | null;
  songId?: string | null;
  phase?: Phase;
}

/** Where a new task goes, as the action asks for it. */
export function newPlaceOf(
  { projectId, sessionId }: TaskPlaceView,
  { blockId, songId }: { blockId: string | null; songId: string | null },
): TaskPlace {
  return sessionId === null ? { projectId, songId } : { sessionId, blockId, songId };
}
