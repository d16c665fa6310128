import "server-only";
import { countedRole, SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";
import { refuse } from "./change-writer";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { getSession } from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

export interface RoleNeedEdit {
  sessionId: string;
  sessionRole: SessionRole;
  count: number;
  /** the number that was on the screen */
  seen: number;
}

/** How many people of a session role the session needs; 0 needs nobody. Refuses NOT_FOUND, and STALE when `seen` is not the number any more. */
export function setRoleNeed(scope: StudioScope, edit: RoleNeedEdit, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "role-needs.set", now, async (writer) => {
    const session = await getSession(writer, edit.sessionId);
    const row = await writer.read.roleNeed.findFirst({
      where: { studioId: writer.studioId, sessionId: session.id, sessionRole: edit.sessionRole },
    });
    if ((row?.count ?? 0) !== edit.seen) refuse("STALE", { current: { count: row?.count ?? 0 } });
    if (row === null && edit.count > 0) {
      const { sessionRole, count } = edit;
      await writer.create("roleNeed", { id: newId(), sessionId: session.id, sessionRole, count });
    } else if (row !== null && edit.count > 0) {
      await writer.update("roleNeed", row.id, row.version, { count: edit.count });
    } else if (row !== null) {
      await writer.remove("roleNeed", row.id, row.version);
    }
    const need =
      edit.count === 0
        ? `no ${SESSION_ROLE_LABELS[edit.sessionRole].toLowerCase()}`
        : countedRole(edit.count, edit.sessionRole);
    return { value: null, summary: `${session.title} now needs ${need}`, projectId: session.projectId };
  });
}
