import { describe, expect, it } from "vitest";
import type { SessionFacts } from "@/lib/domain/facts";
import { calendarView } from "@/lib/loaders/calendar-view";
import { OWNER, studioPlanOf } from "../coverage-view/studio-plan-of";
import { at, lead, NOW, project, room, session, studio } from "../domain/builders";

function viewOf(sessions: readonly SessionFacts[], query: Record<string, string> = {}, timeZone = "Europe/London") {
  const rooms = [room("live"), room("booth")];
  const plan = studioPlanOf(studio([project({ sessions: [...sessions] })], { rooms }), NOW);
  const projects = plan.projects.map((one) => ({
    ...one,
    sessions: one.sessions.map((own) => ({ ...own, timeZone })),
  }));
  return calendarView({ ...plan, projects }, query, OWNER, NOW);
}

const ids = (view: ReturnType<typeof viewOf>) => view.events.map(({ id }) => id);

describe("the stretch that the calendar shows", () => {
  it("is a month in whole weeks from Monday, whose list has no day of another month", () => {
    const view = viewOf(
      [
        session("october", { startsAt: at(-1, 10), endsAt: at(-1, 12) }),
        session("november"),
        session("december", { startsAt: at(36, 10), endsAt: at(36, 12) }),
      ],
      { date: "2026-11-15" },
    );
    expect(view).toMatchObject({ first: "2026-10-26", end: "2026-12-07", range: "November 2026" });
    expect(view).toMatchObject({ earlier: "2026-10-01", later: "2026-12-01" });
    expect(ids(view)).toEqual(["october", "november", "december"]);
    expect(view.days.map(({ date }) => date)).toEqual(["2026-11-10"]);
  });

  it("is a week across the turn of the year", () => {
    expect(viewOf([], { view: "week", date: "2027-01-01" })).toMatchObject({
      first: "2026-12-28",
      end: "2027-01-04",
      range: "28 Dec 2026 – 3 Jan 2027",
    });
  });

  it("is the month of today where the address says nothing that can be read", () => {
    const view = viewOf([], { view: "year", date: "2026-02-30", project: "gone", room: "gone", status: "LATE" });
    expect(view.filter).toEqual({
      shape: "month",
      date: "2026-11-02",
      projectId: null,
      roomId: null,
      personId: null,
      sessionRole: null,
      status: null,
      isFlagged: false,
    });
  });

  it("begins with a session that went on into it", () => {
    const night = session("night", { startsAt: new Date("2026-10-31T22:00Z"), endsAt: at(1, 4) });
    const view = viewOf([night, session("day")], { view: "list" });
    expect(view.days.map(({ date, label }) => [date, label])).toEqual([
      ["2026-10-31", "Saturday 31 October 2026"],
      ["2026-11-10", "Tuesday 10 November 2026"],
    ]);
    expect(view.events[0]?.times).toBe("22:00–04:00 +1");
  });

  it("leaves out what only touches it", () => {
    const eve = session("eve", { startsAt: new Date("2026-10-31T22:00Z"), endsAt: at(1, 0) });
    expect(ids(viewOf([eve], { view: "list" }))).toEqual([]);
  });

  it("takes all hours for a night in a week", () => {
    const night = session("night", { startsAt: at(10, 22), endsAt: at(11, 4) });
    expect(viewOf([night], { view: "week", date: "2026-11-10" }).hours).toEqual({ from: 0, to: 24 });
  });
});

describe("the times of a session on the calendar", () => {
  const early = [session("early", { startsAt: at(10, 17), endsAt: at(10, 20) })];

  it("are those of its room, with the date where it is another, and those of the studio beside them", () => {
    expect(viewOf(early, {}, "Asia/Tokyo").events[0]).toMatchObject({
      startWall: "2026-11-10T17:00",
      endWall: "2026-11-10T20:00",
      startTime: "02:00",
      zone: "Tokyo time",
      times: "Wed 11 Nov, 02:00–05:00 Tokyo time",
      studioTimes: "17:00–20:00 London time",
    });
  });

  it("name another zone also where its clocks show the same", () => {
    expect(viewOf(early, {}, "Europe/Lisbon").events[0]).toMatchObject({
      zone: "Lisbon time",
      times: "17:00–20:00 Lisbon time",
      studioTimes: null,
    });
  });

  it("are drawn as long as they last in the night in which clocks go back", () => {
    // 01:30 summer time to 01:10 winter time: 40 minutes.
    const back = session("back", {
      startsAt: new Date("2026-10-25T00:30Z"),
      endsAt: new Date("2026-10-25T01:10Z"),
    });
    const [event] = viewOf([back], { date: "2026-10-25" }).events;
    expect(event).toMatchObject({ times: "01:30–01:10", startWall: "2026-10-25T01:30", endWall: "2026-10-25T02:10" });
    expect(event?.clockChange).toMatch(/clocks/i);
  });
});

describe("the sessions that the calendar shows", () => {
  const sessions = [
    session("booth", { roomId: "booth", calls: [lead("ana", "ENGINEER"), lead("ben", "PRODUCER")] }),
    session("nowhere", { calls: [lead("ana", "PRODUCER")], startsAt: at(11, 10), endsAt: at(11, 18) }),
    session("declined", {
      roomId: "live",
      calls: [lead("ana", "ENGINEER", { answer: "DECLINED" })],
      roleNeeds: { ENGINEER: 1 },
      startsAt: at(12, 10),
      endsAt: at(12, 18),
    }),
    session("hold", { status: "HOLD_2", startsAt: at(13, 10), endsAt: at(13, 18) }),
    session("off", { status: "CANCELLED", startsAt: at(14, 10), endsAt: at(14, 18) }),
    session("someday", { startsAt: null, endsAt: null }),
    session("someday done", { startsAt: null, endsAt: null, status: "DONE" }),
  ];

  it("are all but the cancelled; those without a date stand beside, unless they are done", () => {
    const view = viewOf(sessions);
    expect(ids(view)).toEqual(["booth", "nowhere", "declined", "hold"]);
    expect(view.undated.map(({ id }) => id)).toEqual(["someday"]);
  });

  it("are those of a room, or of none", () => {
    expect(ids(viewOf(sessions, { room: "booth" }))).toEqual(["booth"]);
    expect(ids(viewOf(sessions, { room: "none" }))).toEqual(["nowhere", "hold"]);
  });

  it("are those at which somebody works, in a role or in any", () => {
    expect(ids(viewOf(sessions, { person: "ana" }))).toEqual(["booth", "nowhere"]);
    expect(ids(viewOf(sessions, { person: "ana", role: "PRODUCER" }))).toEqual(["nowhere"]);
    expect(viewOf(sessions, { person: "ana" }).undated).toEqual([]);
  });

  it("are those that ask for a role, filled or not", () => {
    expect(ids(viewOf(sessions, { role: "ENGINEER" }))).toEqual(["booth", "declined"]);
  });

  it("are those of a status, the cancelled too", () => {
    expect(ids(viewOf(sessions, { status: "CANCELLED" }))).toEqual(["off"]);
    expect(viewOf(sessions, { status: "CANCELLED" }).events[0]).toMatchObject({
      isQuiet: true,
      statusLabel: "Cancelled",
    });
    expect(viewOf(sessions, { status: "HOLD_2" }).events[0]).toMatchObject({
      isHold: true,
      statusLabel: "Second hold",
    });
  });

  it("are those with an open flag", () => {
    const flagged = viewOf(sessions, { flagged: "1" });
    expect(ids(flagged)).toContain("declined");
    expect(flagged.events.every((event) => event.flags.length > 0)).toBe(true);
    expect(ids(flagged)).not.toContain("hold");
  });
});
