import "server-only";
import type { ChangeWriter } from "./change-writer";
import { type EditedSession, isConfirmedAnew, listRoomNeighbours } from "./room-neighbours";

export interface Displaced {
  /** for the history: "; Mix (Salt Roads) is a second hold now", "" when nobody is displaced */
  said: string;
  /** the projects whose sessions were touched */
  projectIds: string[];
}

/**
 * The first holds of others wait behind a session that was confirmed over them: they become second holds, in the same
 * change. Nothing for a session that is no firmer and stands where it stood.
 */
export async function displaceHolds(writer: ChangeWriter, edited: EditedSession): Promise<Displaced> {
  if (!isConfirmedAnew(edited)) return { said: "", projectIds: [] };
  const { neighbours } = await listRoomNeighbours(writer, edited.after);
  const first = neighbours.filter(({ status }) => status === "HOLD_1");
  for (const { id } of first) await writer.update("studioSession", id, null, { status: "HOLD_2" });
  const names = first.map(({ title, project }) => `${title} (${project.title})`);
  const said =
    names.length === 0
      ? ""
      : `; ${names.join(", ")} ${names.length === 1 ? "is a second hold" : "are second holds"} now`;
  return { said, projectIds: first.map(({ projectId }) => projectId) };
}

/** The one project that a change belongs to; null when it touches several. */
export function projectOf(projectId: string, { projectIds }: Displaced): string | null {
  return projectIds.every((id) => id === projectId) ? projectId : null;
}
