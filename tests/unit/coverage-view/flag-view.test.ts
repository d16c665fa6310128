import { describe, expect, test } from "vitest";
import type { SessionFacts } from "@/lib/domain/facts";
import { crewPanelView } from "@/lib/loaders/crew";
import { findFlagStory, flagViews } from "@/lib/loaders/flags";
import { assistant, at, block, lead, NOW, person, project, room, session, studio, task } from "../domain/builders";
import { studioPlanOf } from "./studio-plan-of";

function planOf(sessions: SessionFacts[], around: Parameters<typeof studio>[1] = {}) {
  return studioPlanOf(studio([project({ sessions })], around), NOW);
}

describe("a part-time gap", () => {
  const gone = { assigneeId: "Gone" };
  const plan = planOf([
    session("A", { calls: [lead("Ana", "ENGINEER")] }, [
      block("Sounds", [task("T21", gone)], { minutes: 150 }),
      block("Takes", [task("T27")], { minutes: 240 }),
      block("Strike", [task("T39", gone)], { minutes: 60 }),
    ]),
  ]);

  test("names every stretch that is open, in its row and in the inspector", () => {
    const [row] = flagViews(plan, { kind: "PART_TIME_GAP" });
    expect(row?.when).toBe("Tue 10 Nov, 10:00–12:30 and 16:30–17:30");
    expect(findFlagStory(plan, row?.key ?? "")).toMatchObject({ when: row?.when, zone: "London" });
  });

  test("stands in the crew with how many tasks are open, and leads to the first of them", () => {
    const [planned] = plan.projects[0]?.sessions ?? [];
    const panel = planned && crewPanelView(plan, planned, true);
    expect(panel?.roles[0]).toMatchObject({
      filled: 1,
      needed: 2,
      openTasks: 2,
      need: { sessionRole: "ENGINEER", taskId: "A/T21", missing: 1 },
    });
    expect(panel?.roles[1]).toMatchObject({ openTasks: 0, need: null });
  });
});

test("a dual role that an assistant helps says who holds what", () => {
  const calls = [lead("Ana", "ENGINEER"), lead("Ana", "PRODUCER"), assistant("Ben", "ENGINEER")];
  const take = block("Takes", [task("T43", { assigneeId: "Ben" }), task("T44")], { minutes: 600 });
  const plan = planOf([session("A", { type: "VOX", calls }, [take])], { people: [person("Ana"), person("Ben")] });
  const [row] = flagViews(plan, { kind: "DUAL_ROLE" });
  expect(findFlagStory(plan, row?.key ?? "")?.meetings).toMatchObject([
    {
      times: "10:00–20:00",
      engineering: [`${task("T43").title} (Ben)`],
      production: [task("T44").title],
    },
  ]);
});

test("a gap of heads says nothing of tasks beside its count", () => {
  const plan = planOf([session("A", { tasks: [task("T27")] })]);
  const [planned] = plan.projects[0]?.sessions ?? [];
  expect(planned && crewPanelView(plan, planned, true).roles[0]).toMatchObject({ needed: 1, openTasks: 0 });
});

describe("a flag about two sessions", () => {
  const inRoom = { roomId: "Live room", calls: [lead("Ana", "ENGINEER")] };
  const pairIn = (from: Date, to: Date, kind: "DOUBLE_BOOKING" | "ROOM_DOUBLE_BOOKING" | "SHORT_TURNAROUND") => {
    const plan = planOf([session("A", inRoom), session("B", { ...inRoom, startsAt: from, endsAt: to })], {
      rooms: [room("Live room")],
    });
    const story = findFlagStory(plan, flagViews(plan, { kind })[0]?.key ?? "");
    return story?.pair.map(({ title, href, when }) => [title, href, when]);
  };

  test.each(["DOUBLE_BOOKING", "ROOM_DOUBLE_BOOKING"] as const)("shows both with their times: %s", (kind) => {
    expect(pairIn(at(10, 15), at(10, 20), kind)).toEqual([
      ["Session A", "/sessions/A", "Tue 10 Nov, 10:00–18:00"],
      ["Session B", "/sessions/B", "Tue 10 Nov, 15:00–20:00"],
    ]);
  });

  test("shows both with their times where the rest between them is short", () => {
    expect(pairIn(at(11, 1), at(11, 4), "SHORT_TURNAROUND")).toEqual([
      ["Session A", "/sessions/A", "Tue 10 Nov, 10:00–18:00"],
      ["Session B", "/sessions/B", "Wed 11 Nov, 01:00–04:00"],
    ]);
  });
});

test("what somebody lacks for one role stands beside that role's call only", () => {
  const calls = [lead("Ana", "ENGINEER"), lead("Ana", "PRODUCER")];
  const plan = planOf([session("A", { calls })], { people: [person("Ana", { sessionRoles: ["ENGINEER"] })] });
  const [planned] = plan.projects[0]?.sessions ?? [];
  const kindsIn = (planned ? crewPanelView(plan, planned, true).roles : []).map(({ members }) =>
    members.flatMap(({ flags }) => flags.map(({ kind }) => kind)),
  );
  expect(kindsIn).toEqual([[], ["UNQUALIFIED"], []]);
});
