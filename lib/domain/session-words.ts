import type { Discipline } from "./session-role";
import type { SessionStatus } from "./studio-session";
import type { Attention, TaskState } from "./task";

export const SESSION_STATUS_LABELS: Record<SessionStatus, string> = {
  HOLD_1: "First hold",
  HOLD_2: "Second hold",
  CONFIRMED: "Confirmed",
  DONE: "Done",
  CANCELLED: "Cancelled",
};

/** An attention mode and what it asks of people (domain rules, section 4). */
export const ATTENTION_WORDS: Record<Attention, { label: string; note: string }> = {
  LIVE: { label: "Live", note: "Needs both hands and ears while it happens. Two live jobs at once collide." },
  STEP: { label: "Step by step", note: "Goes back and forth with other work." },
  SOLO: { label: "Own pace", note: "One person, without anybody waiting." },
  BACKGROUND: { label: "Background", note: "Runs by itself; somebody looks in now and then." },
};

export const DISCIPLINE_LABELS: Record<Discipline, string> = {
  ENGINEERING: "Engineering",
  PRODUCTION: "Production",
  PERFORMANCE: "Performance",
};

export const TASK_STATE_LABELS: Record<TaskState, string> = {
  TODO: "To do",
  DOING: "Started",
  DONE: "Done",
};
