import "server-only";
import { coverSession } from "@/lib/domain/coverage";
import type { CrewRoleView } from "@/lib/domain/crew-view";
import { NOTE_KINDS } from "@/lib/domain/flag";
import type { FlagView } from "@/lib/domain/flag-view";
import { noteLabel } from "@/lib/domain/flag-words";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import type {
  LineFlagView,
  PlanRoleView,
  PlanSessionView,
  ProjectPlanView,
  TaskGroupView,
} from "@/lib/domain/project-view";
import type { CoveredRole } from "@/lib/domain/session-role";
import { SESSION_TYPE_LABELS } from "@/lib/domain/session-template";
import type { TaskRowView } from "@/lib/domain/session-view";
import { dayClock } from "@/lib/time/day-clock";
import { spanMoment, spanText } from "@/lib/time/span-text";
import { crewPanelView, standingCrewView } from "./crew";
import { flagViews } from "./flags";
import { holdView } from "./holds";
import type { StudioPlan } from "./studio-plan";
import { newSessionView } from "./studio-sessions";
import { looseTaskRows, taskPlace, taskRows } from "./task-rows";

/** A flag as it stands in passing: beside a session, beside a name. */
export function lineFlag({ key, kind, kindLabel, severity, status, level, headline }: FlagView): LineFlagView {
  return { key, kind, kindLabel, severity, status, level, headline };
}

/** The same on the plan, where no name stands beside a note. */
function planFlags(plan: StudioPlan, flags: readonly FlagView[]): LineFlagView[] {
  return flags.map((flag) => {
    const person = NOTE_KINDS.includes(flag.kind) && plan.people.find(({ id }) => id === flag.personId);
    const line = lineFlag(flag);
    return person ? { ...line, kindLabel: noteLabel(flag.kind, person.name, flag.sessionRole) } : line;
  });
}

/** Who is called in a session role; nothing for a role that nobody needs and nobody has. */
function roleView({ sessionRole, members, need, needed }: CrewRoleView): PlanRoleView[] {
  const called = members.flatMap(({ callId, personId, name, position, answer, dual }) =>
    answer === "DECLINED"
      ? []
      : [
          {
            callId,
            personId,
            name,
            position,
            answer,
            isDual: dual !== null,
          },
        ],
  );
  return called.length === 0 && needed === 0 ? [] : [{ sessionRole, called, need }];
}

/** Blocks with the clock beside them, counted from the start where there is no date; then what stands in no block. */
function groupsOf(session: SessionView, rows: readonly TaskRowView[]): TaskGroupView[] {
  const clock = dayClock(session);
  let elapsed = 0;
  let from = clock(0);
  const blocks = session.blocks.map(({ id, label, minutes }): TaskGroupView => {
    elapsed += minutes;
    const to = clock(elapsed);
    const times = `${from}–${to}`;
    from = to;
    return { id, label, times, tasks: rows.filter((row) => row.blockId === id) };
  });
  const outside = rows.filter((row) => row.blockId === null);
  const label = blocks.length === 0 ? "" : "Outside the blocks";
  return outside.length === 0 ? blocks : [...blocks, { id: "outside", label, times: "", tasks: outside }];
}

function sessionView(plan: StudioPlan, project: ProjectView, session: SessionView, now: Date): PlanSessionView {
  const { id, title, type, status, startsAt, endsAt, timeZone } = session;
  const rows = taskRows(plan, project, session);
  const span = startsAt && endsAt ? spanText(startsAt, endsAt, timeZone) : null;
  return {
    id,
    title,
    typeLabel: SESSION_TYPE_LABELS[type],
    date: span?.date ?? "No date",
    times: span?.times ?? "",
    zone: span && timeZone !== plan.studio.timeZone ? span.zone : null,
    moment: spanMoment(startsAt, endsAt, timeZone),
    clockChange: span?.clockChange ?? null,
    roomName: plan.rooms.find((room) => room.id === session.roomId)?.name ?? null,
    status,
    hold: holdView(plan, session, now),
    isOver: endsAt !== null && endsAt <= now,
    fill: (plan.review.covers.get(id) ?? coverSession(session)).fill,
    roles: crewPanelView(plan, session, false).roles.flatMap(roleView),
    flags: planFlags(plan, flagViews(plan, { sessionId: id })),
    done: session.tasks.filter((task) => task.state === "DONE").length,
    total: session.tasks.length,
    groups: groupsOf(session, rows),
    place: taskPlace(project, session),
  };
}

/** The plan tab: every session with its tasks, and the tasks that belong to none. */
export function projectPlanView(
  plan: StudioPlan,
  project: ProjectView,
  options: {
    canPlan: boolean;
    isAllOpen: boolean;
    isNewSession: boolean;
    asksForTask: { sessionRole: CoveredRole; songId: string } | null;
  },
  now: Date,
): ProjectPlanView {
  const asked = options.canPlan ? options.asksForTask : null;
  const ids = project.sessions.map((session) => session.id);
  return {
    sessions: project.sessions.map((session) => sessionView(plan, project, session, now)),
    loose: looseTaskRows(plan, project),
    flags: planFlags(
      plan,
      flagViews(plan, { projectId: project.id }).filter((flag) => flag.sessionId === null),
    ),
    openIds: options.isAllOpen || ids.length === 1 ? ids : [],
    place: taskPlace(project, null),
    standingCrew: standingCrewView(plan, project, options.canPlan),
    newTask: asked && {
      sessionRole: asked.sessionRole,
      songId: project.songs.find((song) => song.id === asked.songId)?.id ?? null,
    },
    newSession: options.canPlan && options.isNewSession ? newSessionView(plan, project, now) : null,
  };
}
