import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addFills, coverSession, fillOfLoose, fillOfProject } from "@/lib/domain/coverage";
import type { CoverageFilter } from "@/lib/domain/coverage-view";
import { countFlags, NO_FLAGS } from "@/lib/domain/review";
import { coverageView } from "@/lib/loaders/coverage";
import { crewPanelView } from "@/lib/loaders/crew";
import { flagCountsByProject, wantedFlags } from "@/lib/loaders/flags";
import { at, block, call, lead, NOW, person, project, session, studio, task } from "../domain/builders";
import { anyStudio } from "../domain/generated-studios";
import { OWNER, studioPlanOf } from "./studio-plan-of";

const EVERYTHING: CoverageFilter = {
  shape: "sessions",
  projectId: null,
  span: "all",
  sessionRole: null,
  isFlagged: false,
};

function viewOf(facts: ReturnType<typeof studio>, filter: Partial<CoverageFilter> = {}) {
  return coverageView(studioPlanOf(facts, NOW), { ...EVERYTHING, ...filter }, OWNER, NOW);
}

const isPlanned = ({ status }: { status: string }) => status !== "CANCELLED";

const take = [block("Take", [task("T27"), task("T30")])];

describe("the counts of a coverage view", () => {
  test("are those of the session's own coverage, in the header, the columns and the open row", () => {
    fc.assert(
      fc.property(anyStudio, (facts) => {
        const view = viewOf(facts);
        const planned = facts.projects.flatMap((one) => one.sessions).filter((one) => one.status !== "CANCELLED");
        const covers = new Map(planned.map((one) => [one.id, coverSession(one)]));
        expect(view.sessions.map(({ id }) => id).sort()).toEqual(planned.map(({ id }) => id).sort());
        const shown = new Set(planned.map((one) => one.projectId));
        const loose = facts.projects.filter(({ id }) => shown.has(id)).map((one) => fillOfLoose(one));
        expect(view.loose.fill).toEqual(addFills(loose));
        expect(view.fill).toEqual(addFills([...[...covers.values()].map(({ fill }) => fill), ...loose]));
        expect(addFills(Object.values(view.roleFills))).toEqual(view.fill);
        for (const column of view.sessions) {
          expect(column.fill).toEqual(covers.get(column.id)?.fill);
          const open = column.open.reduce((sum, { missing }) => sum + missing, 0);
          expect(column.fill.needed - column.fill.filled).toBe(open);
        }
      }),
    );
  });

  test("are of one project what the list of projects says of it", () => {
    fc.assert(
      fc.property(anyStudio, (facts) => {
        const plan = studioPlanOf(facts, NOW);
        const listed = flagCountsByProject(plan);
        for (const one of facts.projects.filter((project) => project.sessions.some(isPlanned))) {
          const view = coverageView(plan, { ...EVERYTHING, projectId: one.id }, OWNER, NOW);
          expect(view.fill).toEqual(fillOfProject(one));
          expect(view.counts).toEqual(listed.get(one.id) ?? NO_FLAGS);
          const open = wantedFlags(plan, { projectId: one.id, isCounted: true }).filter(
            ({ status }) => status !== "ACKNOWLEDGED",
          );
          expect(countFlags(open.map(({ flag }) => flag))).toEqual(view.counts);
        }
      }),
    );
  });

  test("show every call of every shown session exactly once", () => {
    fc.assert(
      fc.property(anyStudio, (facts) => {
        const view = viewOf(facts);
        const planned = facts.projects.flatMap((one) => one.sessions).filter((one) => one.status !== "CANCELLED");
        const known = new Set(facts.people.map(({ id }) => id));
        const calls = planned.flatMap((one) => one.calls.filter(({ personId }) => known.has(personId)));
        const marks = view.people.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks));
        expect(marks.map(({ callId }) => callId).sort()).toEqual(calls.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("a cell", () => {
  test("is dual with its level where one person holds both sides, and the row says so too", () => {
    const calls = [lead("Ana", "ENGINEER"), lead("Ana", "PRODUCER", { answer: "ASKED" })];
    const view = viewOf(studio([project({ sessions: [session("A", { calls, livePlayers: 4 }, take)] })]));
    const [ana] = view.people;
    expect(ana?.cells[0]).toMatchObject({
      isDual: true,
      marks: [
        { sessionRole: "ENGINEER", answer: "CONFIRMED" },
        { sessionRole: "PRODUCER", answer: "ASKED" },
      ],
      flags: [{ kind: "DUAL_ROLE", level: 4, status: "OPEN" }],
    });
    expect(ana?.dual).toMatchObject({ level: 4 });
    expect(view.counts.duals).toBe(1);
  });

  test("is not dual for a group, nor for an executive, nor after a decline", () => {
    const twice = (id: string, over: Parameters<typeof call>[2] = {}) => [
      call(id, "ENGINEER"),
      call(id, "PRODUCER", over),
    ];
    const calls = [
      ...twice("Band"),
      ...twice("Exec", { position: "EXECUTIVE" }),
      ...twice("Dee", { answer: "DECLINED" }),
    ];
    const people = [person("Band", { kind: "GROUP" })];
    const view = viewOf(studio([project({ sessions: [session("A", { calls }, take)] })], { people }));
    expect(view.people.flatMap(({ cells }) => cells.map(({ isDual }) => isDual))).toEqual([false, false, false]);
  });

  test("keeps a decline in sight without counting it", () => {
    const calls = [lead("Ana", "ENGINEER", { answer: "DECLINED" })];
    const view = viewOf(studio([project({ sessions: [session("A", { calls, roleNeeds: { ENGINEER: 1 } })] })]));
    expect(view.people[0]?.cells[0]?.marks).toMatchObject([{ answer: "DECLINED" }]);
    expect(view.people[0]?.roles.ENGINEER).toEqual({ DRAFT: 0, ASKED: 0, CONFIRMED: 0, DECLINED: 1 });
    expect(view.roleFills.ENGINEER).toEqual({ filled: 0, needed: 1 });
    expect(view.sessions[0]).toMatchObject({ fill: { filled: 0, needed: 1 }, open: [{ sessionRole: "ENGINEER" }] });
  });
});

test("somebody who is archived and still called is marked so in coverage and in the session's crew", () => {
  const calls = [lead("Ana", "ENGINEER"), lead("Ben", "PRODUCER")];
  const made = studioPlanOf(studio([project({ sessions: [session("A", { calls }, take)] })]), NOW);
  const plan = { ...made, people: made.people.map((one) => ({ ...one, isArchived: one.id === "Ana" })) };
  const view = coverageView(plan, EVERYTHING, OWNER, NOW);
  expect(view.people.map(({ name, isArchived }) => [name, isArchived])).toEqual([
    ["Ana", true],
    ["Ben", false],
  ]);
  const [planned] = plan.projects[0]?.sessions ?? [];
  if (planned === undefined) throw new Error("There is no session.");
  const members = crewPanelView(plan, planned, true).roles.flatMap((role) => role.members);
  expect(members.map(({ name, isArchived }) => [name, isArchived])).toEqual([
    ["Ana", true],
    ["Ben", false],
  ]);
});

describe("the filters", () => {
  const facts = studio([
    project({
      sessions: [
        session("soon", { startsAt: at(10, 10), endsAt: at(10, 18), roleNeeds: { ENGINEER: 1 } }),
        session("late", { startsAt: at(28, 10), endsAt: at(28, 18), calls: [lead("Ana", "PRODUCER")] }),
        session("undated", { startsAt: null, endsAt: null }),
        session("off", { status: "CANCELLED" }),
      ],
    }),
  ]);
  const shown = (filter: Partial<CoverageFilter>) => viewOf(facts, filter).sessions.map(({ id }) => id);

  test("keep to the span; sessions without a date come last and only with all", () => {
    expect(shown({ span: "2" })).toEqual(["soon"]);
    expect(shown({ span: "6" })).toEqual(["soon", "late"]);
    expect(shown({ span: "all" })).toEqual(["soon", "late", "undated"]);
  });

  test("keep to a role: its sessions, its calls, its counts", () => {
    expect(shown({ sessionRole: "PRODUCER" })).toEqual(["late"]);
    const view = viewOf(facts, { sessionRole: "ENGINEER" });
    expect(view.sessions.map(({ id }) => id)).toEqual(["soon"]);
    expect(view.fill).toEqual({ filled: 0, needed: 1 });
    expect(view.people).toEqual([]);
  });

  test("keep to sessions that an open flag is about", () => {
    expect(shown({ isFlagged: true })).toEqual(["soon"]);
  });

  test("find nothing in a project that is not there", () => {
    expect(shown({ projectId: "elsewhere" })).toEqual([]);
  });
});
