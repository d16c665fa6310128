import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { listProjects } from "@/lib/data/plan";
import {
  addProject,
  archiveProject,
  type NewProject,
  type ProjectEdit,
  removeProject,
  saveProject,
} from "@/lib/data/projects";
import { expandTemplate, sessionTemplate } from "@/lib/domain/session-template";
import { makePerson, makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-20T10:00:00Z");

let studio: TestStudio;
let engineerId: string;
let roomId: string;

beforeAll(async () => {
  studio = await openStudio();
  engineerId = (await makePerson(studio, "Ana Reyes")).id;
  roomId = (await makeRoom(studio, "Live room", "Asia/Kathmandu")).id;
});
afterAll(() => studio.remove());

function projectOf(extra: Partial<NewProject> = {}): NewProject {
  return {
    title: "Night Rooms",
    artist: "Lena Moor",
    kind: "EP",
    code: "NR",
    stripe: 3,
    dualRolePolicy: "FLAGGED",
    startsOn: "2026-11-23",
    endsOn: null,
    songTitles: ["Song 1", "Song 2"],
    roomId: null,
    sessionsIn: () => [
      {
        ...expandTemplate(sessionTemplate("MIX")),
        type: "MIX",
        title: "Mix",
        startsAt: new Date("2026-11-23T10:00:00Z"),
        endsAt: new Date("2026-11-23T18:00:00Z"),
        songIndex: 1,
      },
    ],
    usual: {},
    ...extra,
  };
}

const EDIT: ProjectEdit = {
  title: "Night Rooms, again",
  artist: "Lena Moor",
  kind: "ALBUM",
  code: "NA",
  stripe: 4,
  dualRolePolicy: "AVOIDED",
  startsOn: null,
  endsOn: null,
  notes: "",
};

async function makeProject(extra: Partial<NewProject> = {}) {
  const made = await addProject(studio.scope, projectOf(extra), NOW);
  if (!made.ok || made.change === null) throw new Error("The project was not made.");
  const [project] = await listProjects(studio.scope, [made.value.id]);
  if (project === undefined) throw new Error("The project is not there.");
  return { project, changeId: made.change.id };
}

describe("a new project", () => {
  it("says what a clock change made of the times of its sessions", async () => {
    const timeNotes = ["The clocks skip 01:30: Mix starts at 02:30."];
    const sessionsIn: NewProject["sessionsIn"] = (timeZone) =>
      projectOf()
        .sessionsIn(timeZone)
        .map((session) => ({ ...session, timeNotes }));
    const made = await addProject(studio.scope, projectOf({ sessionsIn }), NOW);
    expect(made).toMatchObject({ change: { summary: `Made the project Night Rooms. ${timeNotes[0]}` } });
  });

  it("holds a room second where somebody else has it, and says so", async () => {
    const other = (await makeRoom(studio, "Mix room", "Europe/London")).id;
    expect((await makeProject({ roomId: other })).project.sessions).toMatchObject([{ status: "HOLD_1" }]);
    const later = await addProject(studio.scope, projectOf({ roomId: other }), NOW);
    expect(later).toMatchObject({
      change: { summary: "Made the project Night Rooms. 1 of its sessions is a second hold, since the room is taken." },
    });
    // Those who wait themselves have not taken the room.
    expect((await makeProject({ roomId: null })).project.sessions).toMatchObject([{ status: "HOLD_1" }]);
  });

  it("brings songs, usual crew and sessions with their tasks and draft calls, in one change", async () => {
    const { project } = await makeProject({ roomId, usual: { ENGINEER: engineerId } });
    expect(project.songs.map((song) => song.title)).toEqual(["Song 1", "Song 2"]);
    expect(project.standingCalls).toMatchObject([{ personId: engineerId, sessionRole: "ENGINEER", isLead: true }]);
    const [session] = project.sessions;
    expect(session).toMatchObject({ title: "Mix", roomId, timeZone: "Asia/Kathmandu" });
    expect(session?.calls).toMatchObject([{ personId: engineerId, answer: "DRAFT", isLead: true }]);
    expect(session?.tasks.length).toBeGreaterThan(0);
    expect(new Set(session?.tasks.map((task) => task.songId))).toEqual(new Set([project.songs[1]?.id]));
  });

  it("lists its sessions without a date, and their crew, in the order in which they were planned", async () => {
    const [planned] = projectOf().sessionsIn("Europe/London");
    if (planned === undefined) throw new Error("The project plans no session.");
    const titles = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];
    const sessionsIn = () => titles.map((title) => ({ ...planned, title, startsAt: null, endsAt: null }));
    const { project } = await makeProject({ sessionsIn, usual: { ENGINEER: engineerId, PRODUCER: engineerId } });
    expect(project.sessions.map((session) => session.title)).toEqual(titles);
    const roles = ["ENGINEER", "PRODUCER"];
    expect(project.standingCalls.map((call) => call.sessionRole)).toEqual(roles);
    for (const { calls } of project.sessions) expect(calls.map((call) => call.sessionRole)).toEqual(roles);
  });

  it("tells the plan which zone its sessions are in: the room's, else the studio's", async () => {
    const zones: string[] = [];
    const sessionsIn = (timeZone: string) => {
      zones.push(timeZone);
      return [];
    };
    await makeProject({ roomId, sessionsIn });
    await makeProject({ sessionsIn });
    expect(zones).toEqual(["Asia/Kathmandu", "Europe/London"]);
  });

  it("leaves nothing behind when it is undone", async () => {
    const before = await studio.snapshot();
    const { changeId } = await makeProject({ usual: { ENGINEER: engineerId, PRODUCER: engineerId } });
    expect(await undoChange(studio.scope, changeId, NOW)).toMatchObject({ ok: true });
    expect(await studio.snapshot()).toEqual(before);
  });

  it("is refused whole when a person or room of another studio is named", async () => {
    const stranger = await makePerson(studio, "Somebody Else", studio.foreignScope);
    const farRoom = await makeRoom(studio, "Far room", "Europe/London", studio.foreignScope);
    const before = await studio.snapshot();
    const withStranger = await addProject(studio.scope, projectOf({ usual: { PRODUCER: stranger.id } }), NOW);
    const inFarRoom = await addProject(studio.scope, projectOf({ roomId: farRoom.id }), NOW);
    expect(withStranger).toMatchObject({ ok: false, code: "PERSON_NOT_FOUND" });
    expect(inFarRoom).toMatchObject({ ok: false, code: "ROOM_NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("editing a project", () => {
  it("is refused with the current values when somebody was faster", async () => {
    const { project } = await makeProject();
    await saveProject(studio.scope, project.id, project.version, EDIT, NOW);
    const late = await saveProject(studio.scope, project.id, project.version, { ...EDIT, title: "Later" }, NOW);
    expect(late).toMatchObject({ ok: false, code: "STALE", current: { title: "Night Rooms, again", kind: "ALBUM" } });
  });

  it("does not reach a project of another studio", async () => {
    const { project } = await makeProject();
    const before = await studio.snapshot();
    const { id, version } = project;
    for (const result of [
      await saveProject(studio.foreignScope, id, version, EDIT, NOW),
      await archiveProject(studio.foreignScope, id, version, true, NOW),
      await removeProject(studio.foreignScope, id, version, NOW),
    ]) {
      expect(result).toMatchObject({ ok: false, code: "NOT_FOUND" });
    }
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("removing a project", () => {
  it("takes all that is in it, and undo brings every row back as it was", async () => {
    const untouched = await studio.snapshot();
    const { project } = await makeProject({ roomId, usual: { ENGINEER: engineerId } });
    const before = await studio.snapshot();
    const removed = await removeProject(studio.scope, project.id, project.version, NOW);
    if (!removed.ok || removed.change === null) throw new Error("The project was not removed.");
    expect(await studio.snapshot()).toEqual(untouched);
    expect(await undoChange(studio.scope, removed.change.id, NOW)).toMatchObject({ ok: true });
    expect(await studio.snapshot()).toEqual(before);
  });

  it("is refused when the project changed since it was looked at", async () => {
    const { project } = await makeProject();
    await archiveProject(studio.scope, project.id, project.version, true, NOW);
    const before = await studio.snapshot();
    const result = await removeProject(studio.scope, project.id, project.version, NOW);
    expect(result).toMatchObject({ ok: false, code: "STALE" });
    expect(await studio.snapshot()).toEqual(before);
  });
});
