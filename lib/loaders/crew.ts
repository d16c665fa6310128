import "server-only";
import { coverSession, isAtWork, isStanding } from "@/lib/domain/coverage";
import type {
  CallFlagView,
  CrewMemberView,
  CrewPanelView,
  CrewRoleView,
  DualMarkView,
  StandingCrewView,
  TaskSidesView,
} from "@/lib/domain/crew-view";
import { dualRoleWords, FLAG_KIND_LABELS } from "@/lib/domain/flag-words";
import { groupBy } from "@/lib/domain/group-by";
import { canLead } from "@/lib/domain/lead";
import { openNeedsOf } from "@/lib/domain/next-opening";
import type { CallView, ProjectView, SessionView } from "@/lib/domain/plan";
import { positionTitle } from "@/lib/domain/role-words";
import { POSITIONS, SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { headlineOf } from "./flags";
import type { StudioPlan } from "./studio-plan";

interface FlagOfPerson {
  personId: string;
  /** null when it is about every call of the person */
  sessionRole: SessionRole | null;
  view: CallFlagView;
}

/** What the review says about each person of one session. */
interface Marks {
  duals: ReadonlyMap<string, DualMarkView>;
  flags: ReadonlyMap<string, readonly FlagOfPerson[]>;
}

function flagsOf(call: CallView, { flags }: Marks): CallFlagView[] {
  return (flags.get(call.personId) ?? [])
    .filter(({ sessionRole }) => sessionRole === null || sessionRole === call.sessionRole)
    .map(({ view }) => view);
}

function marksOf(plan: StudioPlan, sessionId: string): Marks {
  const duals = new Map<string, DualMarkView>();
  const others: FlagOfPerson[] = [];
  for (const { flag, status } of plan.flags) {
    const other = "otherSessionId" in flag.detail ? flag.detail.otherSessionId : null;
    if (flag.personId === null || (flag.sessionId !== sessionId && other !== sessionId)) continue;
    const isAcknowledged = status === "ACKNOWLEDGED";
    if (flag.detail.kind === "DUAL_ROLE") {
      const { level } = flag.detail;
      duals.set(flag.personId, { flagKey: flag.key, level, words: dualRoleWords(flag.detail), isAcknowledged });
    } else {
      const { key, kind, severity, sessionRole } = flag;
      const kindLabel = FLAG_KIND_LABELS[kind];
      const view = { key, kind, kindLabel, severity, status, level: null, headline: headlineOf(plan, flag) };
      // What somebody lacks for one role says nothing about the other; to be in two places is about every call.
      others.push({ personId: flag.personId, sessionRole: kind === "UNQUALIFIED" ? sessionRole : null, view });
    }
  }
  return { duals, flags: groupBy(others, (one) => one.personId) };
}

/** The lead first, then by position, then by name. */
function compareMembers(
  a: { isLead: boolean; position: CallView["position"]; name: string; personId: string },
  b: typeof a,
): number {
  return (
    Number(b.isLead) - Number(a.isLead) ||
    POSITIONS.indexOf(a.position) - POSITIONS.indexOf(b.position) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : a.personId < b.personId ? -1 : 1)
  );
}

/** Which side of the glass each task of a session is on. */
export function taskSides(session: SessionView): TaskSidesView {
  const rank = new Map(session.blocks.map((block, index) => [block.id, index]));
  const placeOf = (blockId: string | null) => (blockId === null ? session.blocks.length : (rank.get(blockId) ?? 0));
  const tasks = [...session.tasks].sort((a, b) => placeOf(a.blockId) - placeOf(b.blockId));
  const titles = (side: "ENGINEER" | "PRODUCER") =>
    tasks.filter((task) => task.sessionRole === side).map((task) => task.title);
  return { sessionTitle: session.title, engineering: titles("ENGINEER"), production: titles("PRODUCER") };
}

/** Who is called to a session, by session role, with lamps, marks and open sockets. */
export function crewPanelView(plan: StudioPlan, session: SessionView, canPlan: boolean): CrewPanelView {
  const people = new Map(plan.people.map((person) => [person.id, person]));
  const marks = marksOf(plan, session.id);
  // The review leaves archived projects out.
  const cover = plan.review.covers.get(session.id) ?? coverSession(session);
  const member = (call: CallView): CrewMemberView => ({
    callId: call.id,
    personId: call.personId,
    name: people.get(call.personId)?.name ?? "Somebody",
    isArchived: people.get(call.personId)?.isArchived ?? false,
    sessionRole: call.sessionRole,
    position: call.position,
    title: positionTitle(call.position, call.sessionRole),
    isLead: call.isLead && isStanding(call),
    canLead: canLead(call),
    answer: call.answer,
    declineReason: call.declineReason,
    version: call.version,
    worksAs: SESSION_ROLES.filter((role) =>
      session.calls.some((one) => one.personId === call.personId && one.sessionRole === role && isAtWork(one)),
    ),
    dual: isAtWork(call) && call.sessionRole !== "PERFORMER" ? (marks.duals.get(call.personId) ?? null) : null,
    flags: isStanding(call) ? flagsOf(call, marks) : [],
  });
  const needs = openNeedsOf(cover);
  const roles = SESSION_ROLES.map((sessionRole): CrewRoleView => {
    const { filled, needed, shortBy, openTasks, shade } = cover.roles[sessionRole];
    return {
      sessionRole,
      filled,
      needed,
      need: needs.find((need) => need.sessionRole === sessionRole) ?? null,
      openTasks: shortBy === 0 ? openTasks.length : 0,
      shade,
      members: session.calls
        .filter((call) => call.sessionRole === sessionRole)
        .map(member)
        .sort(compareMembers),
    };
  });
  const drafts = session.calls.filter((call) => call.answer === "DRAFT");
  return {
    sessionId: session.id,
    sessionTitle: session.title,
    canPlan,
    roles,
    notTold: new Set(drafts.map((call) => call.personId)).size,
    sides: taskSides(session),
  };
}

/** The usual crew of a project, and who could join it. */
export function standingCrewView(plan: StudioPlan, project: ProjectView, canPlan: boolean): StandingCrewView {
  const names = new Map(plan.people.map((person) => [person.id, person.name]));
  const members = project.standingCalls.map((call) => ({
    ...call,
    name: names.get(call.personId) ?? "Somebody",
    title: positionTitle(call.position, call.sessionRole),
    canLead: canLead(call),
  }));
  return {
    projectId: project.id,
    canPlan,
    members: members.sort(
      (a, b) => SESSION_ROLES.indexOf(a.sessionRole) - SESSION_ROLES.indexOf(b.sessionRole) || compareMembers(a, b),
    ),
    people: plan.people
      .filter((person) => !person.isArchived)
      .map(({ id, name, sessionRoles }) => ({ id, name, sessionRoles })),
  };
}
