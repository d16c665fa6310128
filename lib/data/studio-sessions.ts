import "server-only";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import type { ExpandedTemplate, TemplateNeed } from "@/lib/domain/session-template";
import type { SessionStatus, SessionType } from "@/lib/domain/studio-session";
import type { ChangeWriter, NewRow } from "./change-writer";
import { newId } from "./ids";

/** Somebody who is called to a new session; the call starts as DRAFT. */
export interface NewSessionCall {
  personId: string;
  sessionRole: SessionRole;
  position: Position;
  isLead: boolean;
}

/** A session with all that it starts with. Instants are both given or both null. */
export interface NewSession {
  projectId: string;
  type: SessionType;
  title: string;
  status: SessionStatus;
  roomId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  /** the zone in which the times were said */
  timeZone: string;
  livePlayers: number;
  fixedClock: boolean;
  notes: string;
  blocks: ExpandedTemplate["blocks"];
  roleNeeds: readonly TemplateNeed[];
  crew: readonly NewSessionCall[];
}

/** Makes a session with its blocks, tasks, role needs and draft calls: one statement for each kind of row. */
export async function insertSession(writer: ChangeWriter, session: NewSession): Promise<{ id: string }> {
  const { blocks, roleNeeds, crew, ...head } = session;
  const { id } = await writer.create("studioSession", { ...head, id: newId() });
  const rows = blocks.map((block, position) => ({ block, position, id: newId() }));
  await writer.createMany(
    "block",
    rows.map(({ block, position, id: blockId }) => ({
      id: blockId,
      sessionId: id,
      label: block.label,
      mode: block.mode,
      minutes: block.minutes,
      position,
    })),
  );
  const tasks = rows.flatMap(({ block, id: blockId }) => block.tasks.map((task) => ({ ...task, blockId })));
  await writer.createMany(
    "task",
    tasks.map(
      (task, position): NewRow<"task"> => ({
        ...task,
        id: newId(),
        projectId: session.projectId,
        sessionId: id,
        songId: null,
        assigneeId: null,
        state: "TODO",
        position,
      }),
    ),
  );
  await writer.createMany(
    "roleNeed",
    roleNeeds.map(({ sessionRole, count }) => ({ id: newId(), sessionId: id, sessionRole, count })),
  );
  await writer.createMany(
    "crewCall",
    crew.map(({ personId, sessionRole, position, isLead }) => ({
      id: newId(),
      sessionId: id,
      personId,
      sessionRole,
      position,
      isLead,
      answer: "DRAFT",
      declineReason: "",
      answeredAt: null,
    })),
  );
  return { id };
}
