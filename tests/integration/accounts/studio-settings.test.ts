import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { getStudio, listRooms } from "@/lib/data/plan";
import { addRoom, archiveRoom, moveRoom, saveRoom } from "@/lib/data/rooms";
import { saveStudio } from "@/lib/data/studios";
import type { WriteResult } from "@/lib/data/transact";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-20T09:00:00Z");
const ROOM = { name: "Live room", timeZone: "Europe/London", setUpMinutes: 30, strikeMinutes: 15 };

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

function changeOf(result: WriteResult<unknown>): number {
  if (!result.ok || result.change === null) throw new Error("nothing was changed");
  return result.change.id;
}

async function addedRoom(): Promise<string> {
  const added = await addRoom(studio.scope, ROOM, NOW);
  if (!added.ok) throw new Error(added.message);
  return added.value;
}

describe("the studio's settings", () => {
  const edit = { name: "Harbour Two", timeZone: "Asia/Kathmandu", restHours: 11 };

  test("are saved on the version that was seen, and undone whole", async () => {
    const before = await studio.snapshot();
    const saved = await saveStudio(studio.scope, 1, edit, NOW);
    expect(await getStudio(studio.scope)).toMatchObject({ ...edit, version: 2 });
    await undoChange(studio.scope, changeOf(saved), NOW);
    expect(await studio.snapshot()).toEqual(before);
  });

  test("are refused on an older version, with the current values, and nothing is written", async () => {
    await saveStudio(studio.scope, 1, edit, NOW);
    const before = await studio.snapshot();
    const stale = await saveStudio(studio.scope, 1, { ...edit, name: "Harbour Three" }, NOW);
    expect(stale).toMatchObject({ ok: false, code: "STALE", current: { ...edit, version: 2 } });
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("rooms", () => {
  test("stand in the order in which they were added", async () => {
    await addedRoom();
    await addRoom(studio.scope, { ...ROOM, name: "A later one" }, NOW);
    expect((await listRooms(studio.scope)).map((room) => room.name)).toEqual(["Live room", "A later one"]);
  });

  test("are edited, archived and brought back, each undone whole", async () => {
    const id = await addedRoom();
    const version = async () => (await listRooms(studio.scope)).find((room) => room.id === id)?.version ?? 0;
    const writes = [
      async () => saveRoom(studio.scope, id, await version(), { ...ROOM, name: "Big room" }, NOW),
      async () => archiveRoom(studio.scope, id, await version(), true, NOW),
    ];
    for (const write of writes) {
      const before = await studio.snapshot();
      const change = changeOf(await write());
      expect(await studio.snapshot()).not.toEqual(before);
      await undoChange(studio.scope, change, NOW);
      expect(await studio.snapshot()).toEqual(before);
    }
  });

  test("of another studio are not found, whatever is asked of them", async () => {
    const id = await addedRoom();
    const before = await studio.snapshot();
    const refused = { ok: false, code: "NOT_FOUND" };
    expect(await saveRoom(studio.foreignScope, id, 1, ROOM, NOW)).toMatchObject(refused);
    expect(await archiveRoom(studio.foreignScope, id, 1, true, NOW)).toMatchObject(refused);
    expect(await studio.snapshot()).toEqual(before);
  });

  test("are refused on an older version", async () => {
    const id = await addedRoom();
    await saveRoom(studio.scope, id, 1, { ...ROOM, name: "Big room" }, NOW);
    const stale = await saveRoom(studio.scope, id, 1, { ...ROOM, name: "Small room" }, NOW);
    expect(stale).toMatchObject({ ok: false, code: "STALE", current: { name: "Big room", version: 2 } });
    expect(await archiveRoom(studio.scope, id, 1, true, NOW)).toMatchObject({ ok: false, code: "STALE" });
  });

  const CODED = { ...ROOM, code: "LR", isRemote: true, address: "12 Quay Street", openHours: "Mo 10:00-18:00" };

  test("keep code, place, address and hours", async () => {
    await addRoom(studio.scope, CODED, NOW);
    const openHours = [{ weekday: 1, startMinute: 600, endMinute: 1080 }];
    expect(await listRooms(studio.scope)).toMatchObject([{ ...CODED, openHours }]);
  });

  test("have a code of their own: another room's is refused beside the field, an archived one's too", async () => {
    const first = await addRoom(studio.scope, CODED, NOW);
    const second = await addRoom(studio.scope, { ...CODED, name: "Mix B", code: "MB" }, NOW);
    const before = await studio.snapshot();
    const taken = { ok: false, code: "CODE_TAKEN", fields: { code: "Live room has this code. Pick another one." } };
    expect(await addRoom(studio.scope, { ...CODED, name: "Third" }, NOW)).toMatchObject(taken);
    if (!first.ok || !second.ok) throw new Error("not added");
    expect(await saveRoom(studio.scope, second.value, 1, CODED, NOW)).toMatchObject(taken);
    expect(await studio.snapshot()).toEqual(before);
    expect(await saveRoom(studio.scope, first.value, 1, { ...CODED, name: "Big room" }, NOW)).toMatchObject({
      ok: true,
    });
    await archiveRoom(studio.scope, first.value, 2, true, NOW);
    const fields = { code: "Big room, which is archived, has this code. Pick another one." };
    expect(await addRoom(studio.scope, CODED, NOW)).toMatchObject({ ok: false, fields });
  });

  test("change places, passing over archived ones, and the move is undone whole", async () => {
    const ids: string[] = [];
    for (const name of ["One", "Two", "Three"]) {
      const added = await addRoom(studio.scope, { ...ROOM, name }, NOW);
      if (added.ok) ids.push(added.value);
    }
    const [one = "", two = "", three = ""] = ids;
    await archiveRoom(studio.scope, two, 1, true, NOW);
    const names = async () =>
      (await listRooms(studio.scope)).filter((room) => !room.isArchived).map(({ name }) => name);
    const before = await studio.snapshot();
    const moved = await moveRoom(studio.scope, three, -1, NOW);
    expect(await names()).toEqual(["Three", "One"]);
    await undoChange(studio.scope, changeOf(moved), NOW);
    expect(await studio.snapshot()).toEqual(before);
    await moveRoom(studio.scope, one, 1, NOW);
    expect(await names()).toEqual(["Three", "One"]);
    expect(await moveRoom(studio.scope, one, 1, NOW)).toMatchObject({ ok: true, change: null });
    expect(await moveRoom(studio.foreignScope, one, -1, NOW)).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });
});
