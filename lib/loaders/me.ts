import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { FlagKind } from "@/lib/domain/flag";
import type { MyCallsView, OwnSessionView } from "@/lib/domain/me-view";
import type { PersonView } from "@/lib/domain/plan";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { isOver } from "@/lib/domain/window";
import { calendarSection } from "./busy-calendars";
import { requestNow } from "./clock";
import { flagViews } from "./flags";
import { hoursSection } from "./hours-section";
import { ownDays } from "./own-days";
import { type Called, sessionRow, sessionsOf, startOf } from "./person";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** What concerns the person who is called, and not whoever plans. */
const PROBLEMS: readonly FlagKind[] = ["UNAVAILABLE", "DOUBLE_BOOKING", "SHORT_TURNAROUND"];

/** Sessions that the person was told of: nobody is told of a draft, so it is no call yet. */
function toldSessions(plan: StudioPlan, personId: string): Called[] {
  return sessionsOf(plan, personId)
    .filter(({ project }) => !project.isArchived)
    .map((called) => ({ ...called, calls: called.calls.filter(({ answer }) => answer !== "DRAFT") }))
    .filter(({ calls }) => calls.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
}

function ownSession(plan: StudioPlan, person: PersonView, called: Called): OwnSessionView {
  const { session } = called;
  const room = plan.rooms.find(({ id }) => id === session.roomId);
  const problems = flagViews(plan, { personId: person.id, sessionId: session.id, isCounted: true })
    .filter(({ kind, status }) => PROBLEMS.includes(kind) && status !== "ACKNOWLEDGED")
    .map(({ headline }) => headline);
  return {
    ...sessionRow(called, person.timeZone ?? plan.studio.timeZone),
    // That a session is confirmed goes without saying beside an answer that says the same word.
    statusLabel: session.status === "CONFIRMED" ? "" : SESSION_STATUS_LABELS[session.status],
    place: [room?.name, room?.address].filter(Boolean).join(", "),
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
  const told = toldSessions(plan, person.id);
  const ahead = told.filter(({ session }) => !isOver(session, now));
  const isAsked = ({ calls }: Called) => calls.some(({ answer }) => answer === "ASKED");
  const view = (one: Called) => ownSession(plan, person, one);
  const sessions = told.map(({ session }) => session);
  return {
    accountName: actor.name,
    person: {
      id: person.id,
      name: person.name,
      asked: ahead.filter(isAsked).map(view),
      coming: ahead.filter((one) => !isAsked(one)).map(view),
      past: told
        .filter((one) => !ahead.includes(one))
        .reverse()
        .map(view),
      days: ownDays(known, sessions, now),
      hours: hoursSection(plan, actor, person, now),
      calendars: await calendarSection(actor, person, plan.studio.timeZone, now),
    },
  };
}
