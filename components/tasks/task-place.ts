import type { TaskPlaceView } from "@/lib/domain/session-view";
import type { TaskPlace } from "@/lib/schemas/task";

/** Where a new task goes, as the action asks for it. */
export function newPlaceOf(
  { projectId, sessionId }: TaskPlaceView,
  { blockId, songId }: { blockId: string | null; songId: string | null },
): TaskPlace {
  return sessionId === null ? { projectId, songId } : { sessionId, blockId, songId };
}
