import { newId } from "@/lib/data/ids";
import type { StudioScope } from "@/lib/data/scope";
import { insertSession } from "@/lib/data/studio-sessions";
import { transact } from "@/lib/data/transact";
import { expandTemplate, sessionTemplate } from "@/lib/domain/session-template";
import type { SessionType } from "@/lib/domain/studio-session";
import type { TestStudio } from "@/tests/setup/open-studio";

export const NOW = new Date("2026-11-23T09:00:00Z");

/** A session of a project of its own, as its template has it, with nobody called. */
export async function planSession(
  scope: StudioScope,
  type: SessionType = "TRK",
): Promise<{ projectId: string; sessionId: string }> {
  const template = expandTemplate(sessionTemplate(type));
  const result = await transact(scope, "test.plan", NOW, async (writer) => {
    const project = await writer.create("project", {
      id: newId(),
      title: "First light",
      artist: "The Tides",
      kind: "EP",
      code: "FL",
      stripe: 0,
      startsOn: null,
      endsOn: null,
      dualRolePolicy: "FLAGGED",
      notes: "",
      archivedAt: null,
    });
    const session = await insertSession(writer, {
      ...template,
      projectId: project.id,
      type,
      title: "Tracking",
      status: "CONFIRMED",
      roomId: null,
      startsAt: new Date("2026-11-30T09:00:00Z"),
      endsAt: new Date("2026-11-30T19:00:00Z"),
      timeZone: "Europe/London",
      notes: "",
      crew: [],
    });
    return {
      value: { projectId: project.id, sessionId: session.id },
      summary: "Planned a session",
      projectId: project.id,
    };
  });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** The session's calls, by person. */
export async function callsOf(studio: TestStudio, sessionId: string) {
  const rows = await studio.reader.crewCall.findMany({ where: { sessionId } });
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The session's tasks of a role, in the order of the day. */
export function tasksOf(studio: TestStudio, sessionId: string, sessionRole: "ENGINEER" | "PRODUCER") {
  return studio.reader.task.findMany({ where: { sessionId, sessionRole }, orderBy: { position: "asc" } });
}
