import "server-only";
import { standFlags } from "@/lib/domain/acknowledgement";
import { coverSession } from "@/lib/domain/coverage";
import { findSessionDualFlags } from "@/lib/domain/dual-flag";
import type { SessionFacts } from "@/lib/domain/facts";
import type { SecondYes } from "@/lib/domain/second-yes";
import type { SessionStatus } from "@/lib/domain/studio-session";
import { isLapsed } from "@/lib/domain/window";
import { listAcknowledgements } from "./acknowledgements";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { findClosedRoom } from "./closed-room";
import { listPeople } from "./plan";
import { type EditedSession, isConfirmedAnew, isMoved, listRoomNeighbours, neighbourWords } from "./room-neighbours";
import type { StudioScope } from "./scope";

type SessionRow = Row<"studioSession">;

const FIRMNESS: readonly SessionStatus[] = ["CONFIRMED", "HOLD_1", "HOLD_2"];

/** What confirming does to others who have the room at the time. */
async function confirmingReasons(writer: ChangeWriter, session: SessionRow): Promise<string[]> {
  const { roomName, neighbours } = await listRoomNeighbours(writer, session);
  const firmest = neighbours.toSorted((a, b) => FIRMNESS.indexOf(a.status) - FIRMNESS.indexOf(b.status));
  return firmest.map((other) => {
    if (other.status === "CONFIRMED")
      return `${other.title} (${other.project.title}) is confirmed in ${roomName} at the same time.`;
    return other.status === "HOLD_1"
      ? `This displaces the first hold in ${roomName} of ${neighbourWords(other)}: it becomes a second hold.`
      : `The second hold in ${roomName} of ${neighbourWords(other)} stays behind it.`;
  });
}

/** Who has the first hold already, where a session takes a first hold; empty where nobody has. */
async function firstHoldReasons(writer: ChangeWriter, edited: EditedSession): Promise<string[]> {
  const { before, after } = edited;
  const had = before?.status === "HOLD_1" && !isMoved(edited) && !isLapsed(before, writer.now);
  if (after.status !== "HOLD_1" || had || isLapsed(after, writer.now)) return [];
  const { roomName, neighbours } = await listRoomNeighbours(writer, after);
  return neighbours
    .filter(({ status }) => status === "HOLD_1")
    .map((other) => `The first hold in ${roomName} is that of ${neighbourWords(other)}. A second hold fits.`);
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

/** What deserves a second look about a session as a write leaves it, in sentences. */
export interface Doubts {
  reasons: string[];
  /** others who have the first hold that it takes: there a second hold fits */
  firstHolds: string[];
}

/**
 * The room is closed at the new time; what is confirmed meets somebody else's session or hold in the room; a first hold is
 * taken where somebody has it; or the project avoids dual roles and has one here. What stands where it stood, as firm as
 * it was, is not doubted again.
 */
export async function listDoubts(writer: ChangeWriter, scope: StudioScope, edited: EditedSession): Promise<Doubts> {
  const { before, after } = edited;
  const closed = isMoved(edited) ? await findClosedRoom(writer, after) : null;
  const reasons = closed === null ? [] : [closed];
  if (isConfirmedAnew(edited)) reasons.push(...(await confirmingReasons(writer, after)));
  if (after.status === "CONFIRMED" && before?.status !== "CONFIRMED") {
    const names = await findUnspokenDuals(writer, scope, after);
    for (const name of names) reasons.push(`${name} covers both roles here, which this project avoids.`);
  }
  return { reasons, firstHolds: await firstHoldReasons(writer, edited) };
}

/** Refuses ASKS_TWICE, with every reason, where something deserves a second look (see `listDoubts`), unless `isSure` of it. */
export async function askTwice(
  writer: ChangeWriter,
  scope: StudioScope,
  edited: EditedSession,
  isSure: SecondYes,
): Promise<void> {
  if (isSure === true) return;
  const { reasons, firstHolds } = await listDoubts(writer, scope, edited);
  const all = [...reasons, ...firstHolds];
  const message = all.join(" ");
  if (all.length === 0 || message === isSure) return;
  refuse("ASKS_TWICE", { message, ...(firstHolds.length > 0 ? { fits: "HOLD_2" } : {}) });
}
