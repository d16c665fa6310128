import type { Answer } from "@/lib/domain/call";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { expandTemplate, SESSION_TYPE_LABELS, sessionTemplate } from "@/lib/domain/session-template";
import type { SessionStatus, SessionType } from "@/lib/domain/studio-session";
import type { TaskState } from "@/lib/domain/task";
import type { CatalogueId } from "@/lib/domain/task-catalogue";
import { instantAt, wallTextAt } from "@/lib/time/zoned";
import type { CallRow, RoomRow, SessionRows, TaskRow } from "./rows";

export interface CallSketch {
  personId: string;
  sessionRole: SessionRole;
  position?: Position;
  /** a principal call leads its role unless this says no */
  isLead?: boolean;
  answer?: Answer;
  declineReason?: string;
}

export interface SessionSketch {
  id: string;
  projectId: string;
  type: SessionType;
  title?: string;
  status?: SessionStatus;
  room?: RoomRow;
  timeZone: string;
  /** YYYY-MM-DD and HH:MM in the zone; left out for a session that is not scheduled yet */
  date?: string;
  time?: string;
  minutes?: number;
  holdExpiresAt?: Date;
  seriesId?: string;
  livePlayers?: number;
  notes?: string;
  calls?: CallSketch[];
  /** persons named on single tasks, by catalogue id */
  assignees?: Partial<Record<CatalogueId, string>>;
  /** songs that the tasks of each song are dealt out to, in turn */
  songIds?: string[];
  taskState?: TaskState;
}

function span(sketch: SessionSketch, timeZone: string, minutes: number) {
  if (sketch.date === undefined) return { startsAt: null, endsAt: null, startsWall: null, endsWall: null };
  const start = instantAt(sketch.date, sketch.time ?? "10:00", timeZone);
  if (!start.ok) throw new Error(`No such time: ${sketch.date} ${sketch.time} in ${timeZone}.`);
  const startsAt = start.instant;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { startsAt, endsAt, startsWall: wallTextAt(startsAt, timeZone), endsWall: wallTextAt(endsAt, timeZone) };
}

function makeCall(sessionId: string, sketch: CallSketch, number: number, answeredAt: Date | null): CallRow {
  const position = sketch.position ?? "PRINCIPAL";
  const answer = sketch.answer ?? "CONFIRMED";
  const isAnswered = answer === "CONFIRMED" || answer === "DECLINED";
  return {
    id: `${sessionId}-c${number}`,
    sessionId,
    personId: sketch.personId,
    sessionRole: sketch.sessionRole,
    position,
    isLead: sketch.isLead ?? position === "PRINCIPAL",
    answer,
    declineReason: sketch.declineReason ?? "",
    answeredAt: isAnswered ? answeredAt : null,
  };
}

/** A session from its type's template, with crew and named tasks. Ids are made from the session's. */
export function makeSession(sketch: SessionSketch, answeredAt: Date | null = null): SessionRows {
  const template = sessionTemplate(sketch.type);
  const expanded = expandTemplate(template);
  const timeZone = sketch.room?.timeZone ?? sketch.timeZone;
  const blocks = expanded.blocks.map((block, position) => ({
    id: `${sketch.id}-b${position}`,
    sessionId: sketch.id,
    label: block.label,
    mode: block.mode,
    minutes: block.minutes,
    position,
  }));
  const songIds = sketch.songIds ?? [];
  const tasks = expanded.blocks.flatMap((block, blockNumber) =>
    block.tasks.map(
      (task): TaskRow => ({
        ...task,
        id: "",
        projectId: sketch.projectId,
        sessionId: sketch.id,
        blockId: `${sketch.id}-b${blockNumber}`,
        songId: null,
        assigneeId: sketch.assignees?.[task.catalogueId] ?? null,
        state: sketch.taskState ?? "TODO",
        position: 0,
      }),
    ),
  );
  let turn = 0;
  for (const [position, task] of tasks.entries()) {
    task.id = `${sketch.id}-t${position}`;
    task.position = position;
    const isOfSong = task.phase !== "SETUP" && task.catalogueId !== "T38";
    if (isOfSong && songIds.length > 0) task.songId = songIds[turn++ % songIds.length] ?? null;
  }
  return {
    session: {
      id: sketch.id,
      projectId: sketch.projectId,
      roomId: sketch.room?.id ?? null,
      type: sketch.type,
      title: sketch.title ?? SESSION_TYPE_LABELS[sketch.type],
      status: sketch.status ?? "CONFIRMED",
      ...span(sketch, timeZone, sketch.minutes ?? template.totalMinutes),
      timeZone,
      holdExpiresAt: sketch.holdExpiresAt ?? null,
      seriesId: sketch.seriesId ?? null,
      livePlayers: sketch.livePlayers ?? expanded.livePlayers,
      fixedClock: expanded.fixedClock,
      notes: sketch.notes ?? "",
    },
    blocks,
    roleNeeds: expanded.roleNeeds.map(({ sessionRole, count }) => ({
      id: `${sketch.id}-n${sessionRole}`,
      sessionId: sketch.id,
      sessionRole,
      count,
    })),
    tasks,
    calls: (sketch.calls ?? []).map((call, number) => makeCall(sketch.id, call, number, answeredAt)),
  };
}
