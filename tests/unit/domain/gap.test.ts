import { describe, expect, it } from "vitest";
import type { CreditFacts, SessionFacts, TaskFacts } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flag";
import { plannedWindow, URGENT_HOURS, windowOfBlocks } from "@/lib/domain/gap";
import { assistant, at, block, call, credit, flagsOf, lead, NOW, session, task } from "./builders";

function gapsIn(...sessions: SessionFacts[]): Flag[] {
  return flagsOf({ sessions }).filter((flag) => flag.kind === "GAP" || flag.kind === "PART_TIME_GAP");
}

function hoursFromNow(hours: number): { startsAt: Date; endsAt: Date } {
  const startsAt = new Date(NOW.getTime() + hours * 3_600_000);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 4 * 3_600_000) };
}

describe("a gap in a session", () => {
  it("is fewer heads than the need, with who declined", () => {
    const calls = [lead("ana", "ENGINEER"), call("ben", "ENGINEER", { answer: "DECLINED" })];
    expect(gapsIn(session("s", { roleNeeds: { ENGINEER: 2 }, calls }))).toMatchObject([
      {
        key: "gap:s:ENGINEER",
        kind: "GAP",
        severity: "WARNING",
        sessionRole: "ENGINEER",
        window: { startsAt: at(10, 10), endsAt: at(10, 18) },
        detail: { missing: 1, needed: 2, openTaskTitles: [], declinedBy: ["ben"] },
        remedies: [{ kind: "ASSIGN", sessionId: "s", taskId: null, sessionRole: "ENGINEER" }, { kind: "KEEP" }],
      },
    ]);
  });

  it("is a task whose session role nobody covers", () => {
    const gaps = gapsIn(
      session("s", { calls: [lead("ana", "ENGINEER")] }, [block("Takes", [task("T27"), task("T30")])]),
    );
    expect(gaps).toMatchObject([{ sessionRole: "PRODUCER", detail: { openTaskTitles: [task("T30").title] } }]);
  });

  it("is two on one side and nobody on the other, where no needs are stated", () => {
    const producers = [lead("ana", "PRODUCER"), call("ben", "PRODUCER")];
    const rolesIn = (over: Partial<SessionFacts>) => gapsIn(session("s", over)).map((flag) => flag.sessionRole);
    expect(rolesIn({ calls: producers })).toEqual(["ENGINEER"]);
    expect(rolesIn({ calls: [lead("ana", "ENGINEER"), call("ben", "ENGINEER")] })).toEqual(["PRODUCER"]);
    expect(rolesIn({ calls: producers.slice(1) })).toEqual([]);
    expect(rolesIn({ calls: [...producers, call("cleo", "ENGINEER", { answer: "DRAFT" })] })).toEqual([]);
    expect(rolesIn({ calls: [...producers, assistant("cleo", "ENGINEER")] })).toEqual(["ENGINEER"]);
    expect(rolesIn({ calls: [lead("ana", "PRODUCER"), call("ben", "PRODUCER", { answer: "DECLINED" })] })).toEqual([]);
    expect(rolesIn({ calls: producers, roleNeeds: { PRODUCER: 2 } })).toEqual([]);
    const [two, three] = [producers, [...producers, call("cleo", "PRODUCER")]].map((calls) =>
      gapsIn(session("s", { calls })),
    );
    expect(two?.[0]?.fingerprint).not.toBe(three?.[0]?.fingerprint);
  });

  it("is one flag per session role, performers by number too", () => {
    const gaps = gapsIn(session("s", { roleNeeds: { ENGINEER: 1, PRODUCER: 2, PERFORMER: 3 } }));
    expect(gaps.map((flag) => flag.sessionRole).sort()).toEqual(["ENGINEER", "PERFORMER", "PRODUCER"]);
  });

  it(`is red less than ${URGENT_HOURS} hours before the start, and not a minute earlier`, () => {
    const severityAt = (hours: number) =>
      gapsIn(session("s", { roleNeeds: { ENGINEER: 1 }, ...hoursFromNow(hours) }))[0]?.severity;
    expect(severityAt(48)).toBe("WARNING");
    expect(severityAt(48 - 1 / 60)).toBe("DANGER");
    expect(severityAt(-1)).toBe("DANGER");
  });

  it("is never red without a date", () => {
    expect(gapsIn(session("s", { roleNeeds: { ENGINEER: 1 }, startsAt: null, endsAt: null }))).toMatchObject([
      { severity: "WARNING", window: null },
    ]);
  });

  it("is nothing once the session is over", () => {
    const roleNeeds = { ENGINEER: 1 };
    expect(gapsIn(session("s", { roleNeeds, status: "CANCELLED" }))).toEqual([]);
    expect(gapsIn(session("s", { roleNeeds, status: "DONE" }))).toEqual([]);
    expect(gapsIn(session("s", { roleNeeds, startsAt: at(2, 1), endsAt: NOW }))).toEqual([]);
  });
});

describe("a part-time gap", () => {
  const day = (over: Partial<TaskFacts>) => [
    block("Sounds", [task("T26", over)], { minutes: 60 }),
    block("Takes", [task("T27")], { minutes: 120 }),
    block("Verdict", [task("T32", over)], { minutes: 30 }),
    block("Strike", [task("T39")], { minutes: 60 }),
  ];
  const calls = [lead("ana", "ENGINEER"), call("ben", "PRODUCER")];

  it("is enough heads that leave blocks without anybody, with the minutes of each of them", () => {
    expect(gapsIn(session("s", { roleNeeds: { PRODUCER: 1 }, calls }, day({})))).toMatchObject([
      {
        key: "gap:s:PRODUCER",
        kind: "PART_TIME_GAP",
        severity: "WARNING",
        window: { startsAt: at(10, 10), endsAt: at(10, 13, 30) },
        detail: {
          blockLabels: ["Sounds", "Verdict"],
          openTaskTitles: [task("T26").title, task("T32").title],
          stretches: [
            { startsAt: at(10, 10), endsAt: at(10, 11) },
            { startsAt: at(10, 13), endsAt: at(10, 13, 30) },
          ],
        },
      },
    ]);
  });

  it("joins blocks that follow each other to one stretch", () => {
    const on = (label: string, over: Partial<TaskFacts>) => block(label, [task("T30", { id: label, ...over })]);
    const gone = { assigneeId: "gone" };
    const facts = session("s", { calls: [lead("ben", "PRODUCER")] }, [
      on("First", gone),
      on("Second", gone),
      on("Third", {}),
      on("Fourth", gone),
      on("After the end", gone),
    ]);
    expect(gapsIn(facts)).toMatchObject([
      {
        detail: {
          stretches: [
            { startsAt: at(10, 10), endsAt: at(10, 14) },
            { startsAt: at(10, 16), endsAt: at(10, 18) },
          ],
        },
      },
    ]);
  });

  it("is closed on its first open task or by the lead, since one more head would leave it open", () => {
    const led = [lead("ana", "ENGINEER"), lead("ben", "PRODUCER")];
    const [gap] = gapsIn(session("s", { calls: led }, day({ assigneeId: "gone" })));
    expect(gap?.remedies).toEqual([
      { kind: "ASSIGN", sessionId: "s", taskId: "s/T26", sessionRole: "PRODUCER" },
      { kind: "LEAVE_TO_LEAD", sessionId: "s", sessionRole: "PRODUCER", leadId: "ben" },
      { kind: "KEEP" },
    ]);
  });

  it("asks for the whole role where nobody leads it: the next pick then covers whatever names nobody", () => {
    const [gap] = gapsIn(session("s", { calls }, day({})));
    expect(gap?.remedies).toEqual([
      { kind: "ASSIGN", sessionId: "s", taskId: null, sessionRole: "PRODUCER" },
      { kind: "KEEP" },
    ]);
  });

  it("is never red, however near", () => {
    const near = session("s", { calls, ...hoursFromNow(2) }, day({}));
    expect(gapsIn(near).map((flag) => flag.severity)).toEqual(["WARNING"]);
  });

  it("is closed by naming somebody who is called", () => {
    expect(gapsIn(session("s", { calls }, day({ assigneeId: "ben" })))).toEqual([]);
  });

  it("is no gap for tasks that are done", () => {
    expect(gapsIn(session("s", { calls }, day({ state: "DONE" })))).toEqual([]);
  });
});

describe("the window of some blocks", () => {
  const facts = session("s", { startsAt: at(10, 10), endsAt: at(10, 12) }, [
    block("a", [], { minutes: 60 }),
    block("b", [], { minutes: 30 }),
    block("c", [], { minutes: 90 }),
  ]);

  it("starts where the blocks before it end, and never outlasts the session", () => {
    expect(windowOfBlocks(facts, new Set(["b"]))).toEqual({ startsAt: at(10, 11), endsAt: at(10, 11, 30) });
    expect(windowOfBlocks(facts, new Set(["c"]))).toEqual({ startsAt: at(10, 11, 30), endsAt: at(10, 12) });
  });

  it("is what the run of the day says of a block after the session's end, and never of no length", () => {
    const late = { ...facts, endsAt: at(10, 11) };
    expect(windowOfBlocks(late, new Set(["c"]))).toEqual({ startsAt: at(10, 11, 30), endsAt: at(10, 13) });
    expect(plannedWindow(late, "b")).toEqual({ startsAt: at(10, 11), endsAt: at(10, 11, 30) });
    expect(plannedWindow(facts, "c")).toEqual({ startsAt: at(10, 11, 30), endsAt: at(10, 13) });
    expect(plannedWindow(facts, "none")).toBeNull();
  });

  it("is the whole session for tasks in no block, and nothing without a date", () => {
    expect(windowOfBlocks(facts, new Set())).toEqual({ startsAt: at(10, 10), endsAt: at(10, 12) });
    expect(windowOfBlocks({ ...facts, startsAt: null, endsAt: null }, new Set(["b"]))).toBeNull();
  });
});

describe("a gap outside sessions", () => {
  it("is an unfinished engineering or production task that names nobody", () => {
    const looseTasks = [
      task("T57", { songId: "song" }),
      task("T58", { state: "DONE" }),
      task("T60", { assigneeId: "ana" }),
      task("T46"),
    ];
    expect(flagsOf({ looseTasks })).toMatchObject([
      {
        key: "gap:task:T57",
        songId: "song",
        sessionId: null,
        severity: "WARNING",
        detail: { missing: 1, openTaskTitles: [task("T57").title] },
        remedies: [{ kind: "ASSIGN", taskId: "T57", sessionId: null, sessionRole: "ENGINEER" }, { kind: "KEEP" }],
      },
    ]);
  });

  it("is a song with two engineers and no producer, by the tasks of its sessions as well", () => {
    const on = { songId: "song" };
    const songs = [{ id: "song", title: "Song" }];
    const tasks = (over: Partial<TaskFacts>) => [
      task("T27", { ...on, assigneeId: "ana" }),
      task("T28", { ...on, assigneeId: "ben" }),
      task("T30", over),
    ];
    const calls = [call("ana", "ENGINEER"), call("ben", "ENGINEER"), lead("cleo", "PRODUCER")];
    const find = (over: Partial<TaskFacts>, more: Partial<SessionFacts> = {}) =>
      flagsOf({ songs, sessions: [session("s", { calls, tasks: tasks(over), ...more })] }).map((flag) => flag.key);
    expect(find({})).toEqual(["gap:song:song:PRODUCER"]);
    expect(find(on)).toEqual([]);
    expect(find({}, { status: "CANCELLED" })).toEqual([]);
  });

  it("asks for a task on the missing side, and once one waits there for a name on it", () => {
    const on = { songId: "song" };
    const produced = ["ana", "ben"].map((id) => task("T01", { ...on, id, assigneeId: id }));
    const remedyOf = (looseTasks: TaskFacts[], credits: CreditFacts[] = []) =>
      flagsOf({ songs: [{ id: "song", title: "Song" }], looseTasks, credits }).find(
        (flag) => flag.key.startsWith("gap:song:") || flag.key.startsWith("gap:credits:"),
      )?.remedies[0];
    const add = { kind: "ADD_TASK", projectId: "project", sessionRole: "ENGINEER" };
    const assign = { kind: "ASSIGN", sessionId: null, taskId: "T57", sessionRole: "ENGINEER" };
    expect(remedyOf(produced)).toEqual({ ...add, songId: "song" });
    expect(remedyOf([...produced, task("T57")])).toEqual({ ...add, songId: "song" });
    expect(remedyOf([...produced, task("T57", on)])).toEqual(assign);
    expect(remedyOf([...produced, task("T57", { ...on, assigneeId: "cleo" })])).toBeUndefined();
    const credits: CreditFacts[] = [
      { personId: "ana", roleText: "Producer", sessionRole: "PRODUCER", position: "PRINCIPAL" },
    ];
    expect(remedyOf([], credits)).toEqual({ ...add, songId: null });
    expect(remedyOf([task("T57")], credits)).toEqual(assign);
    expect(remedyOf([task("T57", { assigneeId: "cleo" })], credits)).toBeUndefined();
  });

  it("is not yet a song that one person produces", () => {
    const looseTasks = [task("T01", { songId: "song", assigneeId: "ana" })];
    expect(flagsOf({ songs: [{ id: "song", title: "Song" }], looseTasks })).toEqual([]);
  });

  it("is a record whose credits name one side and nobody on the other", () => {
    const keys = (credits: CreditFacts[], ...sessions: SessionFacts[]) =>
      flagsOf({ credits, sessions }).map((flag) => flag.key);
    const gap = ["gap:credits:project:ENGINEER"];
    const produced = credit("ana", "PRODUCER");
    expect(keys([produced])).toEqual(gap);
    expect(keys([produced, credit("ben", "ENGINEER")])).toEqual([]);
    expect(keys([produced, credit("ben", "ENGINEER", { position: "ASSISTANT" })])).toEqual(gap);
    expect(keys([produced, credit("ben", "ENGINEER", { position: "EXECUTIVE" })])).toEqual(gap);
    const planned = session("s", { calls: [lead("ben", "ENGINEER")] });
    expect(keys([produced], planned)).toEqual([]);
    expect(keys([produced], { ...planned, status: "CANCELLED" })).toEqual(gap);
    expect(keys([])).toEqual([]);
  });
});
