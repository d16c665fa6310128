import fc from "fast-check";
import { expect, test } from "vitest";
import { taskRows } from "@/lib/loaders/task-rows";
import { NOW } from "../domain/builders";
import { anyStudio } from "../domain/generated-studios";
import { studioPlanOf } from "./studio-plan-of";

test("a task is drawn as an open socket exactly where its session counts it as open", () => {
  fc.assert(
    fc.property(anyStudio, (facts) => {
      const plan = studioPlanOf(facts, NOW);
      for (const project of plan.projects) {
        for (const session of project.sessions) {
          const roles = plan.review.covers.get(session.id)?.roles;
          const counted = Object.values(roles ?? {}).flatMap(({ openTasks }) => openTasks.map(({ id }) => id));
          const wanted = taskRows(plan, project, session).filter(({ cover }) => cover.isWanted);
          expect(wanted.map(({ id }) => id).sort()).toEqual(counted.sort());
          expect(wanted.every(({ cover }) => cover.name === null)).toBe(true);
        }
      }
    }),
  );
});
