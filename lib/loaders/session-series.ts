import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { conflictWords } from "@/lib/domain/conflict-words";
import { isAtWork } from "@/lib/domain/coverage";
import { absenceWords } from "@/lib/domain/flag-words";
import { holdAmong } from "@/lib/domain/hold";
import { type Conflict, groupsOf, listPlaced, type Placed, placementConflicts } from "@/lib/domain/placement";
import type { SessionView } from "@/lib/domain/plan";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";
import { type Repeat, SERIES_MAX } from "@/lib/domain/repeat";
import type { RepeatDateView, RepeatPreview, SeriesPlaceView } from "@/lib/domain/series-view";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { isOver } from "@/lib/domain/window";
import { outsideHoursIn } from "@/lib/time/availability";
import { formatDate } from "@/lib/time/calendar-date";
import { formatDuration } from "@/lib/time/duration";
import { repeatDates } from "@/lib/time/repeat-dates";
import { dayTimesOf, type PlacedTimes, timesOnDay } from "@/lib/time/series-times";
import { spanText } from "@/lib/time/span-text";
import { wallTimeAt } from "@/lib/time/zoned";
import { absencesDuring } from "./call-absences";
import { requestNow } from "./clock";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Everything around a repetition that decides what clashes: the plan as the actor sees it. */
class Surroundings {
  readonly #plan: StudioPlan;
  readonly #session: SessionView;
  readonly #placed: Placed[];
  readonly #waiting: ReadonlySet<string>;
  readonly #personIds: string[];

  constructor(plan: StudioPlan, session: SessionView, now: Date) {
    const sessions = plan.projects
      .filter((project) => !project.isArchived)
      .flatMap((project) => project.sessions)
      .filter((one) => !isOver(one, now));
    const archived = new Set(plan.people.filter((person) => person.isArchived).map(({ id }) => id));
    const called = session.calls.filter((call) => isAtWork(call) && !archived.has(call.personId));
    this.#plan = plan;
    this.#session = session;
    this.#placed = listPlaced(sessions, now);
    this.#waiting = new Set(sessions.filter(({ status }) => status === "HOLD_2").map(({ id }) => id));
    this.#personIds = [...new Set(called.map((call) => call.personId))];
  }

  /** What a copy at this time meets; it stays there and is met by those that come after it. */
  place(window: Span): Conflict[] {
    const { rooms, people, studio, availability } = this.#plan;
    const { roomId, title } = this.#session;
    const placement = { sessionId: null, window, roomId, personIds: this.#personIds };
    const conflicts = placementConflicts(placement, {
      placed: this.#placed,
      rooms: new Map(rooms.map((room) => [room.id, room])),
      groups: groupsOf(people),
      restHours: studio.restHours,
      absencesOf: (personId) => absencesDuring(availability.get(personId), window),
      closedOf: (id) => {
        const room = rooms.find((one) => one.id === id);
        return room === undefined ? [] : outsideHoursIn(room.openHours, room.timeZone, window);
      },
    });
    this.#placed.push({ ...placement, sessionId: `copy ${window.startsAt.toISOString()}`, title, isFirm: false });
    return conflicts;
  }

  holdAmong(conflicts: readonly Conflict[]) {
    return holdAmong(conflicts, this.#waiting);
  }

  words(conflict: Conflict): string {
    const { people, rooms } = this.#plan;
    const named = (list: readonly { id: string; name: string }[], id: string) =>
      list.find((one) => one.id === id)?.name;
    return conflictWords(conflict, {
      person: (id) => named(people, id) ?? "Somebody",
      room: (id) => named(rooms, id) ?? "The room",
      times: ({ startsAt, endsAt }) => spanText(startsAt, endsAt, this.#session.timeZone).times,
      duration: formatDuration,
      absence: absenceWords,
    });
  }
}

/** "Mon 30 Nov", with the year where it is not that of the first date. */
function dateLabel(date: string, first: string): string {
  const year = date.slice(0, 4);
  return year === first.slice(0, 4) ? formatDate(date) : `${formatDate(date)} ${year}`;
}

function problemOf({ startsAt, endsAt }: PlacedTimes, now: Date): string | null {
  if (endsAt <= now) return "This day is over.";
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return minutes > SESSION_MINUTES_MAX ? "It would last more than 24 hours, for the clocks change." : null;
}

const LIMIT = `A series has ${SERIES_MAX} sessions and two years at most: what would follow is left out.`;

/** Every date of a repetition with its times and what clashes, before anything is made. Refuses NOT_FOUND and NO_DATE. */
export async function loadRepeatPreview(
  actor: Actor,
  { sessionId, repeat }: { sessionId: string; repeat: Repeat },
): Promise<{ ok: true; value: RepeatPreview } | Refusal> {
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const session = plan.projects.flatMap((project) => project.sessions).find(({ id }) => id === sessionId);
  if (session === undefined) return refusalOf("NOT_FOUND");
  const { startsAt, endsAt, timeZone } = session;
  if (startsAt === null || endsAt === null) return refusalOf("NO_DATE");
  const day = dayTimesOf({ startsAt, endsAt }, timeZone);
  const { dates, isCut } = repeatDates(repeat, day.startsOn);
  const surroundings = new Surroundings(plan, session, now);
  const views = dates.map((date): RepeatDateView => {
    const times = timesOnDay(day, date, timeZone);
    const problem = problemOf(times, now);
    const conflicts = problem === null ? surroundings.place(times) : [];
    const isRemark = ({ kind }: Conflict) => kind === "SHORT_REST";
    return {
      date,
      label: dateLabel(date, day.startsOn),
      times: spanText(times.startsAt, times.endsAt, timeZone).times,
      notes: times.notes,
      status: surroundings.holdAmong(conflicts),
      clashes: conflicts.filter((one) => !isRemark(one)).map((one) => surroundings.words(one)),
      remarks: conflicts.filter(isRemark).map((one) => surroundings.words(one)),
      problem,
    };
  });
  const first = { label: formatDate(day.startsOn), times: spanText(startsAt, endsAt, timeZone).times };
  return { ok: true, value: { first, dates: views, limit: isCut ? LIMIT : null } };
}

/** A session's place in its series; null for one that stands alone. */
export function seriesPlace(sessions: readonly SessionView[], session: SessionView, now: Date): SeriesPlaceView | null {
  if (session.seriesId === null) return null;
  const all = sessions
    .filter(({ seriesId, startsAt }) => seriesId === session.seriesId && startsAt !== null)
    .sort((a, b) => Number(a.startsAt) - Number(b.startsAt) || (a.id < b.id ? -1 : 1));
  const place = all.findIndex(({ id }) => id === session.id);
  if (place === -1 || all.length < 2) return null;
  const neighbour = (one: SessionView | undefined) =>
    one?.startsAt ? { id: one.id, date: formatDate(wallTimeAt(one.startsAt, one.timeZone).date) } : null;
  return {
    position: place + 1,
    count: all.length,
    previous: neighbour(all[place - 1]),
    next: neighbour(all[place + 1]),
    isOver: isOver(session, now),
    following: all
      .slice(place + 1)
      .filter((one) => !isOver(one, now))
      .map(({ id, version }) => ({ id, version })),
  };
}
