import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarView } from "@/lib/loaders/calendar-view";
import { addDays } from "@/lib/time/calendar-date";
import { isInDays, mayBeInDays } from "@/lib/time/calendar-place";
import { OWNER, studioPlanOf } from "../coverage-view/studio-plan-of";
import { NOW, project, session, studio } from "../domain/builders";
import { later, PATIENCE, RUNS, sessionMinutes, ZONES, zonedMinute } from "../time/zones-under-test";

const STUDIO = studioPlanOf(studio([project({ sessions: [session("one")] })]), NOW);
const CASES = { numRuns: Math.min(RUNS.numRuns, 500) };

/** One session, in a room with that clock, of a studio with another. */
function planOf(startsAt: Date, endsAt: Date, timeZone: string, studioZone: string) {
  const projects = STUDIO.projects.map((one) => ({
    ...one,
    sessions: one.sessions.map((own) => ({ ...own, startsAt, endsAt, timeZone })),
  }));
  return { ...STUDIO, studio: { ...STUDIO.studio, timeZone: studioZone }, projects };
}

/** The date and time on a clock, by the engine's own formatting. */
function clock(instant: Date, timeZone: string): { date: string; time: string } {
  const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(instant)
    .split(" ");
  return { date, time };
}

const anySession = fc
  .tuple(zonedMinute, sessionMinutes, fc.constantFrom(...ZONES))
  .map(([{ zone, instant }, minutes, studioZone]) => ({
    startsAt: instant,
    endsAt: later(instant, minutes),
    timeZone: zone,
    studioZone,
  }));

describe("a session on the calendar", () => {
  it(
    "stands on the day that the studio's clock shows when it begins, with the times of its room's clock",
    () => {
      fc.assert(
        fc.property(anySession, fc.constantFrom("month", "week", "list"), (one, shape) => {
          const { startsAt, endsAt, timeZone, studioZone } = one;
          const home = clock(startsAt, studioZone);
          const view = calendarView(
            planOf(startsAt, endsAt, timeZone, studioZone),
            { view: shape, date: home.date },
            OWNER,
            NOW,
          );
          expect(view.days.map(({ date, events }) => [date, events.length])).toEqual([[home.date, 1]]);
          const [event] = view.events;
          expect(event?.startWall).toBe(`${home.date}T${home.time}`);
          expect(event?.times).toContain(`${clock(startsAt, timeZone).time}–${clock(endsAt, timeZone).time}`);
          if (clock(startsAt, timeZone).time !== home.time) expect(event?.studioTimes).toContain(`${home.time}–`);
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  it(
    "never ends before it begins, and ends where the clock says unless clocks went back",
    () => {
      fc.assert(
        fc.property(anySession, ({ startsAt, endsAt, timeZone, studioZone }) => {
          const { date } = clock(startsAt, studioZone);
          const [event] = calendarView(planOf(startsAt, endsAt, timeZone, studioZone), { date }, OWNER, NOW).events;
          if (event === undefined) throw new Error("The session is not in sight.");
          expect(event.endWall > event.startWall).toBe(true);
          const end = clock(endsAt, studioZone);
          const said = `${end.date}T${end.time}`;
          if (said > event.startWall) expect(event.endWall).toBe(said);
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  it(
    "is in every week that it touches on the studio's clock, and in no other",
    () => {
      fc.assert(
        fc.property(anySession, fc.integer({ min: -2, max: 2 }), (one, weeks) => {
          const { startsAt, endsAt, timeZone, studioZone } = one;
          const date = addDays(clock(startsAt, studioZone).date, weeks * 7);
          const view = calendarView(planOf(startsAt, endsAt, timeZone, studioZone), { view: "week", date }, OWNER, NOW);
          const last = clock(later(endsAt, -1), studioZone).date;
          const first = clock(startsAt, studioZone).date;
          const touches = first < view.end && last >= view.first;
          expect(view.events.length).toBe(touches ? 1 : 0);
        }),
        CASES,
      );
    },
    PATIENCE,
  );
});

describe("the first look at which sessions a stretch can hold", () => {
  it("lets everything through that lies in it", () => {
    fc.assert(
      fc.property(
        anySession,
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: 1, max: 42 }),
        (one, shift, length) => {
          const { startsAt, endsAt, studioZone } = one;
          const start = clock(startsAt, studioZone);
          const end = clock(endsAt, studioZone);
          const first = addDays(start.date, shift);
          const days = [first, addDays(first, length)] as const;
          const place = { startWall: `${start.date}T${start.time}`, endWall: `${end.date}T${end.time}` };
          if (isInDays(place, ...days)) expect(mayBeInDays(one, ...days)).toBe(true);
        },
      ),
      CASES,
    );
  });
});
