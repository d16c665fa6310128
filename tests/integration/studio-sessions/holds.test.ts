import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { extendHold } from "@/lib/data/holds";
import { createSession, moveSession, saveSession, setSessionStatus } from "@/lib/data/studio-sessions";
import type { SessionStatus } from "@/lib/domain/studio-session";
import { makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { between, changeOf, done, NOW, planProject, requestOf, TEN_TO_SIX } from "./planned-project";

let studio: TestStudio;
let projectId: string;
let otherProjectId: string;
let roomId: string;

const PAST = new Date(NOW.getTime() - 60_000);
const LATER = new Date("2026-11-27T18:00:00Z");
const endsAt = (holdExpiresAt: Date | null) => () => ({ ok: true as const, holdExpiresAt });

beforeEach(async () => {
  studio = await openStudio();
  ({ projectId } = await planProject(studio.scope));
  ({ projectId: otherProjectId } = await planProject(studio.scope));
  roomId = (await makeRoom(studio, "Mix B", "Europe/London")).id;
  await studio.write((tx) => tx.room.update({ where: { id: roomId }, data: { setUpMinutes: 30, strikeMinutes: 30 } }));
});
afterEach(() => studio.remove());

/** A session of another project in the room, ten to six unless said otherwise. */
async function other(title: string, status: SessionStatus, holdExpiresAt: Date | null = null, times = TEN_TO_SIX) {
  const request = requestOf(otherProjectId, { roomId, status, title });
  const { id } = done(await createSession(studio.scope, request, times, true, NOW));
  if (holdExpiresAt !== null) {
    await studio.write((tx) => tx.studioSession.update({ where: { id }, data: { holdExpiresAt } }));
  }
  return id;
}

const own = (status: SessionStatus, isSure: boolean) =>
  createSession(studio.scope, requestOf(projectId, { roomId, status, title: "Strings" }), TEN_TO_SIX, isSure, NOW);

const statusOf = async (id: string) => (await studio.reader.studioSession.findFirstOrThrow({ where: { id } })).status;

describe("confirming over holds", () => {
  test("asks twice, says who is displaced and when that is, and makes them second holds in the same change", async () => {
    const first = await other("Mix", "HOLD_1");
    const second = await other("Recall", "HOLD_2");
    const { id } = done(await own("HOLD_2", false));
    const asked = await setSessionStatus(studio.scope, id, 1, "CONFIRMED", false, NOW);
    expect(asked).toMatchObject({ ok: false, code: "ASKS_TWICE" });
    expect(asked).toMatchObject({
      message:
        "This displaces the first hold in Mix B of Mix (First light), Mon 30 Nov, 10:00–18:00: it becomes a second hold. " +
        "The second hold in Mix B of Recall (First light), Mon 30 Nov, 10:00–18:00 stays behind it.",
    });
    expect([await statusOf(first), await statusOf(id)]).toEqual(["HOLD_1", "HOLD_2"]);

    const before = await studio.snapshot();
    const sure = await setSessionStatus(studio.scope, id, 1, "CONFIRMED", true, NOW);
    expect(sure).toMatchObject({
      ok: true,
      change: { summary: "Strings is now confirmed; Mix (First light) is a second hold now" },
    });
    expect(await Promise.all([first, second, id].map(statusOf))).toEqual(["HOLD_2", "HOLD_2", "CONFIRMED"]);
    const change = await studio.reader.change.findFirstOrThrow({ where: { id: changeOf(sure) } });
    expect(change.projectId, "a change in two projects is read again as a whole").toBeNull();

    done(await undoChange(studio.scope, change.id, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("is a yes to what was said: where more is displaced by now, it asks again", async () => {
    await other("Mix", "HOLD_1");
    const { id } = done(await own("HOLD_2", false));
    const confirm = (isSure: false | string) => setSessionStatus(studio.scope, id, 1, "CONFIRMED", isSure, NOW);
    const asked = await confirm(false);
    if (asked.ok) throw new Error("It was not asked about.");
    const late = await other("Recall", "HOLD_1");
    const again = await confirm(asked.message);
    expect(again).toMatchObject({ code: "ASKS_TWICE", message: expect.stringContaining("Recall") });
    expect([await statusOf(late), await statusOf(id)]).toEqual(["HOLD_1", "HOLD_2"]);
    done(await confirm(again.ok ? "" : again.message));
    expect([await statusOf(late), await statusOf(id)]).toEqual(["HOLD_2", "CONFIRMED"]);
  });

  test.each([
    ["the strike of one meets the set-up of the other", "2026-11-30T18:59:00Z", true],
    ["both fit behind each other", "2026-11-30T19:00:00Z", false],
  ])("counts set-up and strike: %s", async (_, startsAt, asks) => {
    await other("Mix", "HOLD_1", null, between(startsAt, "2026-11-30T22:00:00Z"));
    const result = await own("CONFIRMED", false);
    expect(result).toMatchObject(asks ? { code: "ASKS_TWICE" } : { ok: true });
  });

  test.each([
    ["a hold that ran out", "HOLD_1", PAST],
    ["a cancelled session", "CANCELLED", null],
    ["a done session", "DONE", null],
  ] as const)("passes over %s without a word, and leaves it as it is", async (_, status, expiry) => {
    const id = await other("Mix", status, expiry);
    expect(await own("CONFIRMED", false)).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe(status);
  });

  test("asks when a confirmed session is moved onto a hold, and displaces it there", async () => {
    const far = between("2026-12-02T10:00:00Z", "2026-12-02T18:00:00Z");
    const request = requestOf(projectId, { roomId, status: "CONFIRMED", title: "Strings" });
    const { id } = done(await createSession(studio.scope, request, far, false, NOW));
    const held = await other("Mix", "HOLD_1");
    const move = (isSure: boolean) => moveSession(studio.scope, { id, version: 1, roomId }, TEN_TO_SIX, isSure, NOW);
    expect(await move(false)).toMatchObject({ code: "ASKS_TWICE", message: expect.stringContaining("Mix") });
    expect(await move(true)).toMatchObject({
      change: { summary: expect.stringContaining("Mix (First light) is a second hold now") },
    });
    expect(await statusOf(held)).toBe("HOLD_2");
    const { version } = await studio.reader.studioSession.findFirstOrThrow({ where: { id } });
    const fields = { ...requestOf(projectId), status: "CONFIRMED", roomId, notes: "More chairs." } as const;
    const { projectId: _, isFromTemplate: __, ...edit } = fields;
    expect(await saveSession(studio.scope, id, version, edit, TEN_TO_SIX, false, NOW), "nothing moved").toMatchObject({
      ok: true,
    });
  });

  test("of two who confirm over each other's holds, the slower one is told", async () => {
    const a = await other("Mix", "HOLD_1");
    const b = done(await own("HOLD_2", false)).id;
    const results = await Promise.all([
      setSessionStatus(studio.scope, a, 1, "CONFIRMED", false, NOW),
      setSessionStatus(studio.scope, b, 1, "CONFIRMED", true, NOW),
    ]);
    const statuses = await Promise.all([a, b].map(statusOf));
    // Whoever came first displaced the other or was displaced; nobody's yes was taken for two.
    if (results[0].ok) expect(statuses).toEqual(["CONFIRMED", "CONFIRMED"]);
    else expect(statuses).toEqual(["HOLD_2", "CONFIRMED"]);
  });
});

describe("a first hold where somebody has one", () => {
  test("asks twice, says who has it, and offers a second hold, which needs no second yes", async () => {
    const held = await other("Mix", "HOLD_1");
    expect(await own("HOLD_1", false)).toMatchObject({
      code: "ASKS_TWICE",
      fits: "HOLD_2",
      message: "The first hold in Mix B is that of Mix (First light), Mon 30 Nov, 10:00–18:00. A second hold fits.",
    });
    expect(await own("HOLD_2", false)).toMatchObject({ ok: true });
    expect(await own("HOLD_1", true)).toMatchObject({ ok: true });
    expect(await statusOf(held), "two first holds displace nobody").toBe("HOLD_1");
  });

  test("does not ask where the other one ran out, nor of a first hold that stays", async () => {
    const id = done(await own("HOLD_1", false)).id;
    await other("Mix", "HOLD_1", PAST);
    const { projectId: _, isFromTemplate: __, ...edit } = requestOf(projectId, { roomId, notes: "More chairs." });
    expect(await saveSession(studio.scope, id, 1, edit, TEN_TO_SIX, false, NOW)).toMatchObject({ ok: true });
  });
});

describe("the end of a hold", () => {
  const withEnd = (holdExpiresAt: Date | null) => (timeZone: string) =>
    ({ ...TEN_TO_SIX(timeZone, null), holdExpiresAt }) as never;

  test("is kept with a hold, named in the history, and dropped by what is no hold", async () => {
    const request = requestOf(projectId, { roomId });
    const { id } = done(await createSession(studio.scope, request, withEnd(LATER), false, NOW));
    const row = () => studio.reader.studioSession.findFirstOrThrow({ where: { id } });
    expect((await row()).holdExpiresAt).toEqual(LATER);
    const { projectId: _, isFromTemplate: __, ...edit } = request;
    expect(await saveSession(studio.scope, id, 1, edit, withEnd(null), false, NOW)).toMatchObject({
      change: { summary: "Changed Tracking: end of the hold" },
    });
    done(await saveSession(studio.scope, id, 2, edit, withEnd(LATER), false, NOW));
    expect(await saveSession(studio.scope, id, 3, edit, TEN_TO_SIX, false, NOW), "left out, it stays").toMatchObject({
      change: null,
    });
    const confirmed = await setSessionStatus(studio.scope, id, 3, "CONFIRMED", false, NOW);
    expect((await row()).holdExpiresAt).toBeNull();
    done(await undoChange(studio.scope, changeOf(confirmed), NOW));
    expect((await row()).holdExpiresAt).toEqual(LATER);
  });

  test("is extended by one command, which asks when somebody else has the first hold by then", async () => {
    const id = await other("Mix", "HOLD_1", PAST);
    const taken = done(await own("HOLD_1", false)).id;
    const session = { id, version: 1 };
    const row = () => studio.reader.studioSession.findFirstOrThrow({ where: { id } });
    expect(await extendHold(studio.scope, session, endsAt(LATER), false, NOW)).toMatchObject({ code: "ASKS_TWICE" });
    done(await setSessionStatus(studio.scope, taken, 1, "CANCELLED", false, NOW));
    expect(await extendHold(studio.scope, session, endsAt(LATER), false, NOW)).toMatchObject({
      change: { summary: "Mix is held until Fri 27 Nov, 18:00" },
    });
    expect((await row()).holdExpiresAt).toEqual(LATER);
    expect(await extendHold(studio.scope, session, endsAt(null), false, NOW)).toMatchObject({ code: "STALE" });
    expect(await extendHold(studio.scope, { id, version: 2 }, endsAt(null), false, NOW)).toMatchObject({
      change: { summary: "Mix is held without an end" },
    });
    expect(await extendHold(studio.foreignScope, { id, version: 3 }, endsAt(null), true, NOW)).toMatchObject({
      code: "NOT_FOUND",
    });
    done(await setSessionStatus(studio.scope, id, 3, "CONFIRMED", true, NOW));
    expect(await extendHold(studio.scope, { id, version: 4 }, endsAt(LATER), true, NOW)).toMatchObject({
      code: "NOT_ON_HOLD",
    });
  });

  test("that is over goes when somebody puts the session on another hold", async () => {
    const id = await other("Mix", "HOLD_2", PAST);
    done(await setSessionStatus(studio.scope, id, 1, "HOLD_1", false, NOW));
    const row = await studio.reader.studioSession.findFirstOrThrow({ where: { id } });
    expect([row.status, row.holdExpiresAt]).toEqual(["HOLD_1", null]);
  });
});
