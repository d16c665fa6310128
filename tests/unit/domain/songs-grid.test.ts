import { describe, expect, it } from "vitest";
import { type SongsGridCell, songsGrid, WHOLE_RECORD } from "@/lib/domain/songs-grid";
import { PHASES, type Phase } from "@/lib/domain/task";
import { call, lead, project, session, task } from "./builders";

const SONGS = [
  { id: "second", title: "Zebra" },
  { id: "first", title: "Alpha" },
];

function cell(over: Parameters<typeof project>[0], phase: Phase, row = 0): SongsGridCell | undefined {
  return songsGrid(project({ songs: SONGS, ...over }))[row]?.cells.find((one) => one.phase === phase);
}

describe("the grid of songs and phases", () => {
  it("has a row for each song in the project's order and a cell for each phase", () => {
    const rows = songsGrid(project({ songs: SONGS }));
    expect(rows.map((row) => [row.songId, row.title])).toEqual([
      ["second", "Zebra"],
      ["first", "Alpha"],
    ]);
    for (const row of rows) {
      expect(row.cells.map((one) => one.phase)).toEqual(PHASES);
      expect(row.cells.every((one) => one.state === "NONE" && one.total === 0)).toBe(true);
    }
  });

  it.each([
    [["TODO", "TODO"], "TODO"],
    [["TODO", "DOING"], "DOING"],
    [["TODO", "DONE"], "DOING"],
    [["DONE", "DONE"], "DONE"],
  ] as const)("sums states %j up as %s", (states, state) => {
    const looseTasks = states.map((one, index) => task("T57", { id: `t${index}`, songId: "second", state: one }));
    expect(cell({ looseTasks }, "MIXING")).toMatchObject({
      state,
      total: 2,
      done: states.filter((one) => one === "DONE").length,
    });
  });

  it("names who covers the tasks once, engineers first, and counts as open what is missing elsewhere too", () => {
    const on = { songId: "second" };
    const sessions = (PERFORMER: number) => [
      session("s", {
        roleNeeds: { PERFORMER },
        calls: [lead("zoe", "ENGINEER"), lead("ana", "PRODUCER"), call("ben", "ENGINEER")],
        tasks: [
          task("T30", on),
          task("T27", on),
          task("T29", on),
          task("T28", { ...on, assigneeId: "ben" }),
          task("T33", on),
        ],
      }),
    ];
    const people = { personIds: ["ben", "zoe", "ana"], total: 5 };
    expect(cell({ sessions: sessions(1) }, "TRACKING")).toMatchObject({ ...people, openCount: 1 });
    expect(cell({ sessions: sessions(0) }, "TRACKING")).toMatchObject({ ...people, openCount: 0 });
    const looseTasks = [task("T57", on), task("T61", { ...on, state: "DONE" })];
    expect(cell({ looseTasks }, "MIXING")).toMatchObject({ personIds: [], openCount: 1, taskIds: ["T57", "T61"] });
  });

  it("gives tasks that name no song a last row, only when there are any", () => {
    const rows = songsGrid(project({ songs: SONGS, looseTasks: [task("T63")] }));
    expect(rows.map((row) => row.title)).toEqual(["Zebra", "Alpha", WHOLE_RECORD]);
    expect(rows[2]).toMatchObject({ songId: null });
    expect(songsGrid(project({ songs: SONGS }))).toHaveLength(2);
  });

  it("counts a session's tasks that name no song for the whole record, with state, people and what is open", () => {
    const sessions = [
      session("s", {
        calls: [lead("zoe", "ENGINEER")],
        tasks: [task("T27"), task("T28", { state: "DONE" }), task("T30")],
      }),
    ];
    const looseTasks = [task("T63")];
    expect(songsGrid(project({ sessions, looseTasks })).map((row) => row.title)).toEqual([WHOLE_RECORD]);
    expect(cell({ songs: [], sessions, looseTasks }, "TRACKING")).toMatchObject({
      state: "DOING",
      done: 1,
      total: 3,
      personIds: ["zoe"],
      openCount: 1,
    });
  });

  it("leaves out cancelled sessions", () => {
    const tasks = [task("T27", { songId: "second" }), task("T28")];
    const cancelled = [session("s", { status: "CANCELLED", tasks })];
    expect(cell({ sessions: cancelled }, "TRACKING")).toMatchObject({ state: "NONE" });
    expect(songsGrid(project({ songs: SONGS, sessions: cancelled }))).toHaveLength(2);
  });
});
