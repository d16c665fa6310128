import { describe, expect, test } from "vitest";
import { FLAG_KINDS } from "@/lib/domain/flag";
import { reviewStudio } from "@/lib/domain/review";
import { isLapsed } from "@/lib/domain/window";
import { factsOf } from "@/prisma/builders/facts-of";
import { demoStudio } from "@/prisma/seed";

const EVERY_WEEKDAY = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 10, 16 + day, 9, 30)));

function reviewAt(now: Date) {
  return reviewStudio(
    factsOf(demoStudio("demo", "Europe/London", now), { restHours: 10, timeZone: "Europe/London" }),
    now,
  ).flags;
}

describe.each(EVERY_WEEKDAY)("the demo studio loaded on %s", (now) => {
  test.each(FLAG_KINDS)("shows at least one flag of kind %s", (kind) => {
    expect(reviewAt(now).filter((flag) => flag.kind === kind)).not.toHaveLength(0);
  });

  test.each([1, 2, 3, 4])("shows a dual role of level %i", (level) => {
    const levels = reviewAt(now).flatMap((flag) => (flag.detail.kind === "DUAL_ROLE" ? [flag.detail.level] : []));
    expect(levels).toContain(level);
  });

  test("shows an urgent gap, a firm and a soft double-booking, and a policy that keeps a dual role quiet", () => {
    const flags = reviewAt(now);
    expect(flags.some((flag) => flag.kind === "GAP" && flag.severity === "DANGER")).toBe(true);
    const doubles = flags.flatMap((flag) => (flag.detail.kind === "DOUBLE_BOOKING" ? [flag.detail.isFirm] : []));
    expect(new Set(doubles)).toEqual(new Set([true, false]));
    expect(flags.some((flag) => flag.kind === "DUAL_ROLE" && !flag.isCounted)).toBe(true);
  });
});

describe.each(EVERY_WEEKDAY)("holds of the demo studio loaded on %s", (now) => {
  const rows = demoStudio("demo", "Europe/London", now);
  const sessions = factsOf(rows, { restHours: 10, timeZone: "Europe/London" }).projects.flatMap((one) => one.sessions);

  test("show one that runs out, one that ran out, and a second one that waits behind a first", () => {
    const ended = sessions.filter((session) => session.holdExpiresAt !== null);
    expect(ended.map((session) => isLapsed(session, now)).sort()).toEqual([false, true]);
    const clashes = reviewAt(now).filter((flag) => flag.kind === "ROOM_DOUBLE_BOOKING");
    const statuses = clashes.map((flag) => {
      const other = flag.detail.kind === "ROOM_DOUBLE_BOOKING" ? flag.detail.otherSessionId : "";
      return [flag.sessionId, other].map((id) => sessions.find((one) => one.id === id)?.status).sort();
    });
    expect(statuses).toContainEqual(["HOLD_1", "HOLD_2"]);
  });

  test("show a series of three, each a week after the other", () => {
    const series = rows.projects.flatMap((project) => project.series);
    const made = rows.projects.flatMap((one) => one.sessions).filter(({ session }) => session.seriesId !== null);
    expect(new Set(made.map(({ session }) => session.seriesId))).toEqual(new Set(series.map(({ id }) => id)));
    expect(made).toHaveLength(3);
  });
});

test("every id of the demo is its own and begins with the prefix", () => {
  const rows = demoStudio("abc", "Europe/London", new Date(Date.UTC(2026, 10, 16)));
  const sessions = rows.projects.flatMap((project) => project.sessions);
  const ids = [
    ...rows.people.map((row) => row.id),
    ...rows.rooms.map((row) => row.id),
    ...rows.projects.flatMap((project) => [
      project.project.id,
      ...project.songs.map((row) => row.id),
      ...project.looseTasks.map((row) => row.id),
    ]),
    ...sessions.flatMap(({ session, blocks, tasks, calls }) => [
      session.id,
      ...blocks.map((row) => row.id),
      ...tasks.map((row) => row.id),
      ...calls.map((row) => row.id),
    ]),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith("abc-"))).toBe(true);
});
