import { describe, expect, it } from "vitest";
import { ROLE_OF_DISCIPLINE } from "@/lib/domain/session-role";
import { ROLE_OF_SKILL } from "@/lib/domain/skill";
import { catalogueTask, TASK_CATALOGUE } from "@/lib/domain/task-catalogue";
import { taskCredit } from "@/lib/domain/task-credit";

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe("the task catalogue", () => {
  it("holds the 70 published tasks, with their disciplines and attention", () => {
    expect(TASK_CATALOGUE.map((task) => task.id)).toEqual(
      Array.from({ length: 70 }, (_, index) => `T${String(index + 1).padStart(2, "0")}`),
    );
    expect(countBy(TASK_CATALOGUE.map((task) => task.discipline))).toEqual(
      new Map([
        ["PRODUCTION", 33],
        ["ENGINEERING", 35],
        ["PERFORMANCE", 2],
      ]),
    );
    expect(countBy(TASK_CATALOGUE.map((task) => task.attention))).toEqual(
      new Map([
        ["STEP", 24],
        ["SOLO", 25],
        ["LIVE", 17],
        ["BACKGROUND", 4],
      ]),
    );
  });

  it.each(TASK_CATALOGUE)("$id takes between its least and its most minutes", (task) => {
    expect(task.minutesMin).toBeGreaterThan(0);
    expect(task.minutes).toBeGreaterThanOrEqual(task.minutesMin);
    expect(task.minutes).toBeLessThanOrEqual(task.minutesMax);
  });

  it.each(TASK_CATALOGUE)("$id asks for a skill of its own session role, if for any", (task) => {
    if (task.skill !== null) expect(ROLE_OF_SKILL[task.skill]).toBe(ROLE_OF_DISCIPLINE[task.discipline]);
  });

  it("marks as vocal exactly the live tasks around a singer", () => {
    expect(TASK_CATALOGUE.filter((task) => task.vocal).map((task) => task.id)).toEqual([
      "T43",
      "T44",
      "T45",
      "T46",
      "T47",
      "T48",
    ]);
  });

  it("knows no task for an unknown or missing id", () => {
    expect(catalogueTask("T71")).toBeUndefined();
    expect(catalogueTask(null)).toBeUndefined();
  });

  it("gives no credit for administrative work, and one for everything else", () => {
    const uncredited = TASK_CATALOGUE.filter((task) => taskCredit(task.id) === null).map((task) => task.id);
    expect(uncredited).toEqual(["T13", "T14", "T15", "T16", "T68", "T70"]);
    for (const task of TASK_CATALOGUE) expect(taskCredit(task.id)?.ddexRoles).not.toEqual([]);
  });
});
