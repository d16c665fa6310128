import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ProjectView } from "@/lib/domain/plan";
import type { BookingView, SessionForm } from "@/lib/domain/session-view";
import { addDays } from "@/lib/time/calendar-date";
import { onClock } from "@/lib/time/on-clock";
import { todayIn } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { proposedHoldEnd } from "./holds";
import { loadStudioPlan } from "./studio-plan";
import { newSessionView, sessionChoices } from "./studio-sessions";

interface BookingQuestion {
  projectId?: string | undefined;
  roomId?: string | null | undefined;
  startsOn?: string | undefined;
  startTime?: string | undefined;
  timeZone?: string | undefined;
}

/** The project whose sessions lie nearest to now; the newest where none has a date. */
function likelyProject(projects: readonly ProjectView[], now: Date): ProjectView | undefined {
  const distance = (project: ProjectView) =>
    Math.min(
      ...project.sessions.map(({ startsAt }) =>
        startsAt === null ? Number.POSITIVE_INFINITY : Math.abs(startsAt.getTime() - now.getTime()),
      ),
    );
  return projects.toSorted((a, b) => distance(a) - distance(b) || 0)[0];
}

/** What the form of a new session starts with, asked for from a slot, a day, or nowhere in particular. */
export async function loadBooking(actor: Actor, question: BookingQuestion): Promise<BookingView> {
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const projects = plan.projects.filter((project) => !project.isArchived);
  const project = projects.find(({ id }) => id === question.projectId) ?? likelyProject(projects, now);
  const proposed: Pick<SessionForm, "startsOn" | "startTime" | "roomId"> =
    project === undefined
      ? { startsOn: addDays(todayIn(plan.studio.timeZone, now), 1), startTime: "10:00", roomId: null }
      : newSessionView(plan, project, now).start;
  const choices = sessionChoices(plan, null);
  const isOffered = question.roomId === null || choices.rooms.some(({ id }) => id === question.roomId);
  const roomId = question.roomId !== undefined && isOffered ? question.roomId : proposed.roomId;
  const room = choices.rooms.find(({ id }) => id === roomId);
  return {
    projects: projects.map(({ id, title }) => ({ id, name: title })),
    projectId: project?.id ?? null,
    choices,
    holdEndsOn: proposedHoldEnd(plan, now),
    start: { ...proposed, ...startOn(question, room?.timeZone ?? choices.timeZone), roomId },
  };
}

/** What was asked for, on the clock of the room: it may have been read on another one, and then means the same instant. */
function startOn({ startsOn, startTime, timeZone }: BookingQuestion, roomZone: string) {
  if (startsOn !== undefined && startTime !== undefined && timeZone !== undefined) {
    const shown = onClock({ date: startsOn, time: startTime }, timeZone, roomZone);
    if (shown !== null) return { startsOn: shown.date, startTime: shown.time };
  }
  return { ...(startsOn === undefined ? {} : { startsOn }), ...(startTime === undefined ? {} : { startTime }) };
}
