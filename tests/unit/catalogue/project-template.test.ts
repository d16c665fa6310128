import { describe, expect, it } from "vitest";
import { PROJECT_TEMPLATES, planProject, projectTemplate } from "@/lib/domain/project-template";
import { addDays, weekdayOf } from "@/lib/time/calendar-date";
import { addClockMinutes, isClockTime } from "@/lib/time/clock-time";

describe("the project templates", () => {
  it("have ids of their own", () => {
    expect(new Set(PROJECT_TEMPLATES.map((template) => template.id)).size).toBe(PROJECT_TEMPLATES.length);
  });

  it.each(PROJECT_TEMPLATES)(
    "$name: counted from a Monday, one session a day, in order, none on a weekend",
    (template) => {
      const sessions = planProject(template, "2026-11-23", addDays);
      const dates = sessions.map((session) => session.date);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const date of dates) expect(weekdayOf(date), date).toBeLessThanOrEqual(5);
    },
  );

  it.each(PROJECT_TEMPLATES)("$name: every session starts at a real time and ends on the same day", (template) => {
    for (const session of planProject(template, "2026-11-23", addDays)) {
      expect(isClockTime(session.startTime)).toBe(true);
      expect(addClockMinutes(session.startTime, session.minutes).days).toBe(0);
    }
  });

  it("plans an EP of 3 sessions from the chosen day on", () => {
    const template = projectTemplate("ep-3-sessions");
    expect(template && planProject(template, "2026-12-28", addDays)).toEqual([
      { type: "TRK", title: "Tracking", date: "2026-12-28", startTime: "10:00", minutes: 630 },
      { type: "VOX", title: "Vocals", date: "2026-12-30", startTime: "13:00", minutes: 285 },
      { type: "MIX", title: "Mix", date: "2027-01-06", startTime: "10:00", minutes: 480 },
    ]);
  });
});
