import { type Discipline, ROLE_OF_DISCIPLINE, type SessionRole } from "@/lib/domain/session-role";
import type { TaskRowView } from "@/lib/domain/session-view";
import type { Skill } from "@/lib/domain/skill";
import type { Attention, Phase, TaskState } from "@/lib/domain/task";
import type { TaskStart } from "./task-place";

/** A task's form while it is filled in. */
export interface TaskDraft {
  title: string;
  discipline: Discipline;
  sessionRole: SessionRole;
  attention: Attention;
  phase: Phase;
  skill: Skill | null;
  minutes: string;
  state: TaskState;
  blockId: string | null;
  songId: string | null;
}

export function taskDraftOf(task: Omit<TaskRowView, "id" | "version" | "songTitle" | "cover">): TaskDraft {
  const { title, discipline, sessionRole, attention, phase, skill, state, blockId, songId } = task;
  const minutes = String(task.minutes);
  return { title, discipline, sessionRole, attention, phase, skill, minutes, state, blockId, songId };
}

/** An hour of tracking, until it is said what it is. */
export function newTaskDraft({ sessionRole = "ENGINEER", ...at }: TaskStart & { title?: string } = {}): TaskDraft {
  return {
    title: "",
    discipline: sessionRole === "ENGINEER" ? "ENGINEERING" : "PRODUCTION",
    sessionRole,
    attention: "STEP",
    phase: "TRACKING",
    skill: null,
    minutes: "60",
    state: "TODO",
    blockId: null,
    songId: null,
    ...at,
  };
}

/** The discipline brings its usual session role; a planner may give the task to the other one afterwards. */
export function withDiscipline(draft: TaskDraft, discipline: Discipline): TaskDraft {
  return { ...draft, discipline, sessionRole: ROLE_OF_DISCIPLINE[discipline] };
}

/** What is sent. */
export function taskFieldsOf({ blockId: _block, songId: _song, minutes, ...fields }: TaskDraft) {
  return { ...fields, minutes: Number(minutes) };
}
