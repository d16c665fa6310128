import "server-only";
import type { SecondYes } from "@/lib/domain/second-yes";
import type { ChangeWriter } from "./change-writer";
import { displaceHolds, projectOf } from "./displaced-holds";
import type { EditedSession } from "./room-neighbours";
import type { StudioScope } from "./scope";
import { askTwice } from "./second-yes";
import type { ChangeNote } from "./transact";

/**
 * After a session was written: refuses ASKS_TWICE where that is due, unless `isSure`; then lets those wait who are
 * displaced. Returns what the change says of itself.
 */
export async function settleSession(
  writer: ChangeWriter,
  scope: StudioScope,
  edited: EditedSession,
  isSure: SecondYes,
  summary: string,
): Promise<ChangeNote> {
  await askTwice(writer, scope, edited, isSure);
  const displaced = await displaceHolds(writer, edited);
  return { summary: summary + displaced.said, projectId: projectOf(edited.after.projectId, displaced) };
}
