import "server-only";
import { standFlags } from "@/lib/domain/acknowledgement";
import { coverSession } from "@/lib/domain/coverage";
import { findSessionDualFlags } from "@/lib/domain/dual-flag";
import type { SessionFacts } from "@/lib/domain/facts";
import { listAcknowledgements } from "./acknowledgements";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { findClosedRoom } from "./closed-room";
import { listPeople } from "./plan";
import type { StudioScope } from "./scope";

type SessionRow = Row<"studioSession">;

/** A confirmed session that holds the room at the same time, set-up and strike included; null when there is none. */
async function findRoomClash(writer: ChangeWriter, session: SessionRow): Promise<string | null> {
  const { id, roomId, startsAt, endsAt } = session;
  if (roomId === null || startsAt === null || endsAt === null) return null;
  const room = await writer.read.room.findFirst({ where: { id: roomId, studioId: writer.studioId } });
  if (room === null) return null;
  const apart = (room.setUpMinutes + room.strikeMinutes) * 60_000;
  const other = await writer.read.studioSession.findFirst({
    where: {
      studioId: writer.studioId,
      roomId,
      status: "CONFIRMED",
      id: { not: id },
      startsAt: { lt: new Date(endsAt.getTime() + apart) },
      endsAt: { gt: new Date(startsAt.getTime() - apart) },
    },
    include: { project: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return other && `${other.title} (${other.project.title}) is confirmed in ${room.name} at the same time.`;
}

/** The session as the review reads it, with what this transaction has written so far. */
async function readFacts(writer: ChangeWriter, session: SessionRow): Promise<SessionFacts> {
  const where = { studioId: writer.studioId, sessionId: session.id };
  const [blocks, tasks, calls] = await Promise.all([
    writer.read.block.findMany({ where, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    writer.read.task.findMany({ where }),
    writer.read.crewCall.findMany({ where }),
  ]);
  // What a task or person may list is checked where it is written; the column only knows text.
  return { ...session, roleNeeds: {}, blocks, calls, tasks: tasks as SessionFacts["tasks"][number][] };
}

/** Names of those who cover both roles, where the project avoids it and nobody has said that it is on purpose. */
async function findUnspokenDuals(writer: ChangeWriter, scope: StudioScope, session: SessionRow): Promise<string[]> {
  const where = { id: session.projectId, studioId: writer.studioId };
  const row = await writer.read.project.findFirst({ where });
  if (row === null || row.dualRolePolicy !== "AVOIDED") return [];
  const project = { ...row, songs: [], sessions: [], looseTasks: [], credits: [] };
  const facts = await readFacts(writer, session);
  const people = new Map((await listPeople(scope)).map((person) => [person.id, person]));
  const flags = findSessionDualFlags(project, facts, coverSession(facts), people, writer.now);
  return standFlags(flags, await listAcknowledgements(scope))
    .filter(({ status }) => status !== "ACKNOWLEDGED")
    .map(({ flag }) => people.get(flag.personId ?? "")?.name ?? "Somebody");
}

/**
 * Refuses ASKS_TWICE, with every reason, where something deserves a second look: the room is closed at the new time; what
 * is confirmed meets another confirmed session in the room; or the project avoids dual roles and has one here. What was
 * confirmed already is asked about again only when its room or time changed.
 */
export async function askTwice(
  writer: ChangeWriter,
  scope: StudioScope,
  { before, after }: { before: SessionRow | null; after: SessionRow },
): Promise<void> {
  const isConfirmed = after.status === "CONFIRMED";
  const wasConfirmed = before?.status === "CONFIRMED";
  const isMoved =
    before === null ||
    before.roomId !== after.roomId ||
    before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.endsAt?.getTime() !== after.endsAt?.getTime();
  const reasons: string[] = [];
  if (isMoved) {
    const closed = await findClosedRoom(writer, after);
    if (closed) reasons.push(closed);
  }
  if (isConfirmed && (!wasConfirmed || isMoved)) {
    const clash = await findRoomClash(writer, after);
    if (clash) reasons.push(clash);
  }
  if (isConfirmed && !wasConfirmed) {
    const names = await findUnspokenDuals(writer, scope, after);
    for (const name of names) reasons.push(`${name} covers both roles here, which this project avoids.`);
  }
  if (reasons.length > 0) refuse("ASKS_TWICE", { message: reasons.join(" ") });
}
