import { describe, expect, test } from "vitest";
import { newBlockSchema } from "@/lib/schemas/block";
import { newSessionSchema, SESSION_TITLE_MAX } from "@/lib/schemas/studio-session";
import { catalogueTasksSchema, newTaskSchema, TASK_MINUTES_MAX } from "@/lib/schemas/task";

const SESSION = {
  projectId: "p1",
  isFromTemplate: true,
  type: "TRK",
  title: "Tracking",
  status: "HOLD_1",
  roomId: null,
  schedule: { startsOn: "2026-11-23", startTime: "22:00", endsOn: "2026-11-24", endTime: "04:00" },
  livePlayers: 4,
  fixedClock: false,
  notes: "",
};
const TASK = {
  title: "Tune the piano",
  discipline: "ENGINEERING",
  sessionRole: "ENGINEER",
  attention: "STEP",
  phase: "SETUP",
  skill: null,
  minutes: 45,
  state: "TODO",
  place: { projectId: "p1", songId: null },
};

/** The fields that were refused. */
function faultsOf(
  schema: { safeParse(input: unknown): { error?: { issues: { path: PropertyKey[] }[] } } },
  input: object,
) {
  return schema.safeParse(input).error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

describe("a session's form", () => {
  test("passes as it is filled in, with and without a date", () => {
    expect(newSessionSchema.parse(SESSION)).toMatchObject({ isSure: false, schedule: SESSION.schedule });
    expect(faultsOf(newSessionSchema, { ...SESSION, schedule: null })).toEqual([]);
  });

  test.each([
    ["title", { title: "   " }],
    ["title", { title: "x".repeat(SESSION_TITLE_MAX + 1) }],
    ["livePlayers", { livePlayers: Number.NaN }],
    ["livePlayers", { livePlayers: -1 }],
    ["schedule.startsOn", { schedule: { ...SESSION.schedule, startsOn: "2026-02-30" } }],
    ["schedule.startTime", { schedule: { ...SESSION.schedule, startTime: "25:00" } }],
    ["schedule.endTime", { schedule: { ...SESSION.schedule, endTime: "" } }],
    ["type", { type: "PARTY" }],
    ["status", { status: "MAYBE" }],
  ])("names %s when it is wrong", (field, wrong) => {
    expect(faultsOf(newSessionSchema, { ...SESSION, ...wrong })).toEqual([field]);
  });
});

describe("blocks and tasks", () => {
  test.each([0, -5, 1.5, 1441, Number.NaN])("a block cannot last %d minutes", (minutes) => {
    expect(faultsOf(newBlockSchema, { sessionId: "s1", label: "Drums", mode: "LIVE", minutes })).toEqual(["minutes"]);
  });

  test.each([0, TASK_MINUTES_MAX + 1, Number.NaN])("a task cannot last %d minutes", (minutes) => {
    expect(faultsOf(newTaskSchema, { ...TASK, minutes })).toEqual(["minutes"]);
  });

  test("a task stands in a session or on a project", () => {
    expect(faultsOf(newTaskSchema, TASK)).toEqual([]);
    expect(faultsOf(newTaskSchema, { ...TASK, place: { sessionId: "s1", blockId: null, songId: null } })).toEqual([]);
    expect(faultsOf(newTaskSchema, { ...TASK, place: { songId: null } })).toEqual(["place"]);
  });

  test("only tasks of the catalogue come from it", () => {
    const place = TASK.place;
    expect(faultsOf(catalogueTasksSchema, { place, catalogueIds: ["T27"] })).toEqual([]);
    expect(faultsOf(catalogueTasksSchema, { place, catalogueIds: ["T71"] })).toEqual(["catalogueIds.0"]);
    expect(faultsOf(catalogueTasksSchema, { place, catalogueIds: [] })).toEqual(["catalogueIds"]);
  });
});
