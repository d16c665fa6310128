import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { FlagKind } from "@/lib/domain/flag";
import type { MyCallsView, OwnCallView } from "@/lib/domain/me-view";
import type { CallView, PersonView, ProjectView, SessionView } from "@/lib/domain/plan";
import { positionTitle } from "@/lib/domain/role-words";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { isOver } from "@/lib/domain/window";
import { spanText } from "@/lib/time/span-text";
import { calendarSection } from "./busy-calendars";
import { requestNow } from "./clock";
import { flagViews } from "./flags";
import { hoursSection } from "./hours-section";
import { ownDays } from "./own-days";
import { projectMark } from "./person";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** What concerns the person who is called, and not whoever plans. */
const PROBLEMS: readonly FlagKind[] = ["UNAVAILABLE", "DOUBLE_BOOKING", "SHORT_TURNAROUND"];

interface OwnCall {
  project: ProjectView;
  session: SessionView;
  call: CallView;
}

function callsOf(plan: StudioPlan, personId: string): OwnCall[] {
  return plan.projects
    .filter((project) => !project.isArchived)
    .flatMap((project) =>
      project.sessions.flatMap((session) =>
        session.calls.filter((call) => call.personId === personId).map((call) => ({ project, session, call })),
      ),
    );
}

function startOf({ session }: OwnCall): number {
  return session.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function whenOf({ startsAt, endsAt, timeZone }: SessionView, ownZone: string) {
  if (startsAt === null || endsAt === null) return { date: "No date", times: "", zone: "", span: null };
  const { date, times, zone } = spanText(startsAt, endsAt, timeZone);
  return {
    date,
    times,
    zone: timeZone === ownZone ? "" : zone,
    span: { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), timeZone },
  };
}

function callView(plan: StudioPlan, person: PersonView, { project, session, call }: OwnCall): OwnCallView {
  const room = plan.rooms.find(({ id }) => id === session.roomId);
  const { id, version, sessionRole, position, isLead, answer, declineReason } = call;
  const problems = flagViews(plan, { personId: person.id, sessionId: session.id, isCounted: true })
    .filter(({ kind, status }) => PROBLEMS.includes(kind) && status !== "ACKNOWLEDGED")
    .map(({ headline }) => headline);
  return {
    id,
    version,
    sessionId: session.id,
    sessionTitle: session.title,
    project: projectMark(project),
    sessionRole,
    title: positionTitle(position, sessionRole),
    isLead: isLead && answer !== "DECLINED",
    answer,
    declineReason,
    ...whenOf(session, person.timeZone ?? plan.studio.timeZone),
    place: [room?.name, room?.address].filter(Boolean).join(", "),
    status: session.status === "CONFIRMED" ? "" : SESSION_STATUS_LABELS[session.status],
    problems,
  };
}

/** What the signed-in account is called to, and when it can come. */
export async function loadMyCalls(): Promise<MyCallsView> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const person = plan.people.find(({ id }) => id === actor.personId);
  const known = person && plan.availability.get(person.id);
  if (person === undefined || known === undefined) return { accountName: actor.name, person: null };
  const calls = callsOf(plan, person.id).sort((a, b) => startOf(a) - startOf(b));
  // Nobody is told of a draft: it is no call yet.
  const told = calls.filter(({ call }) => call.answer !== "DRAFT");
  const isAhead = ({ session }: OwnCall) => !isOver(session, now);
  const view = (one: OwnCall) => callView(plan, person, one);
  return {
    accountName: actor.name,
    person: {
      id: person.id,
      name: person.name,
      coming: told.filter(isAhead).map(view),
      past: told
        .filter((one) => !isAhead(one))
        .reverse()
        .map(view),
      days: ownDays(
        known,
        told.map(({ session }) => session),
        now,
      ),
      hours: hoursSection(plan, actor, person, now),
      calendars: await calendarSection(actor, person, plan.studio.timeZone, now),
    },
  };
}
