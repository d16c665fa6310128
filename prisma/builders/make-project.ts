import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import type { SessionRole } from "@/lib/domain/session-role";
import { ROLE_OF_DISCIPLINE } from "@/lib/domain/session-role";
import type { TaskState } from "@/lib/domain/task";
import { type CatalogueId, catalogueTask } from "@/lib/domain/task-catalogue";
import { makeSession, type SessionSketch } from "./make-session";
import type { ProjectRows, TaskRow } from "./rows";

export interface LooseTaskSketch {
  catalogueId: CatalogueId;
  songId?: string;
  assigneeId?: string;
  state?: TaskState;
}

export interface ProjectSketch {
  id: string;
  title: string;
  artist: string;
  kind: ProjectKind;
  code: string;
  stripe: number;
  startsOn?: string;
  endsOn?: string;
  dualRolePolicy?: DualRolePolicy;
  notes?: string;
  /** titles with lengths in seconds */
  songs?: readonly (readonly [title: string, lengthSeconds: number])[];
  /** what sessions of it name by `seriesId` */
  series?: readonly { id: string; rule: string }[];
  crew?: readonly { personId: string; sessionRole: SessionRole }[];
  sessions?: readonly Omit<SessionSketch, "projectId">[];
  looseTasks?: readonly LooseTaskSketch[];
}

/** The id of a project's song by its place, from 0. */
export function songId(projectId: string, place: number): string {
  return `${projectId}-s${place}`;
}

function makeLooseTask(projectId: string, sketch: LooseTaskSketch, position: number): TaskRow {
  const task = catalogueTask(sketch.catalogueId);
  return {
    id: `${projectId}-t${position}`,
    projectId,
    sessionId: null,
    blockId: null,
    songId: sketch.songId ?? null,
    assigneeId: sketch.assigneeId ?? null,
    catalogueId: task.id,
    title: task.title,
    discipline: task.discipline,
    sessionRole: ROLE_OF_DISCIPLINE[task.discipline],
    attention: task.attention,
    phase: task.phase,
    skill: task.skill,
    minutes: task.minutes,
    state: sketch.state ?? "TODO",
    position,
  };
}

/** A project with songs, usual crew, sessions, and tasks outside them. */
export function makeProject(sketch: ProjectSketch, answeredAt: Date | null = null): ProjectRows {
  const { id, songs = [], series = [], crew = [], sessions = [], looseTasks = [], ...rest } = sketch;
  return {
    project: {
      id,
      title: rest.title,
      artist: rest.artist,
      kind: rest.kind,
      code: rest.code,
      stripe: rest.stripe,
      startsOn: rest.startsOn ?? null,
      endsOn: rest.endsOn ?? null,
      dualRolePolicy: rest.dualRolePolicy ?? "FLAGGED",
      notes: rest.notes ?? "",
      archivedAt: null,
    },
    songs: songs.map(([title, lengthSeconds], position) => ({
      id: songId(id, position),
      projectId: id,
      title,
      position,
      lengthSeconds,
    })),
    standingCalls: crew.map(({ personId, sessionRole }, number) => ({
      id: `${id}-u${number}`,
      projectId: id,
      personId,
      sessionRole,
      position: "PRINCIPAL",
      isLead: true,
    })),
    series: series.map((row) => ({ ...row, projectId: id })),
    sessions: sessions.map((session) => makeSession({ ...session, projectId: id }, answeredAt)),
    looseTasks: looseTasks.map((task, position) => makeLooseTask(id, task, position)),
  };
}
