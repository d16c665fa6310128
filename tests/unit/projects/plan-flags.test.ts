import { expect, test } from "vitest";
import { projectPlanView } from "@/lib/loaders/project-plan";
import { studioPlanOf } from "../coverage-view/studio-plan-of";
import { lead, NOW, person, project, session, studio } from "../domain/builders";

test("notes on a project's plan say who they are about and in which role", () => {
  const calls = [lead("Mara", "ENGINEER"), lead("Mara", "PRODUCER")];
  const roleNeeds = { ENGINEER: 1, PRODUCER: 1 };
  const sessions = ["A", "B", "C"].map((id) =>
    session(id, {
      startsAt: null,
      endsAt: null,
      roleNeeds,
      calls: calls.map((one) => ({ ...one, id: `${id}-${one.id}` })),
    }),
  );
  const plan = studioPlanOf(studio([project({ sessions })], { people: [person("Mara")] }), NOW);
  const [planned] = plan.projects;
  if (planned === undefined) throw new Error("There is no project.");
  const asked = { canPlan: true, isAllOpen: false, isNewSession: false, asksForTask: null };
  const { flags } = projectPlanView(plan, planned, asked, NOW);
  const soleCovers = flags.filter(({ kind }) => kind === "SOLE_COVER").map(({ kindLabel }) => kindLabel);
  expect(soleCovers).toEqual(["Sole cover: Mara as engineer", "Sole cover: Mara as producer"]);
});
