import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askAll, setAnswer } from "@/lib/data/call-details";
import { assign } from "@/lib/data/calls";
import { undoChange } from "@/lib/data/changes";
import { loadDemo } from "@/lib/data/demo";
import { newId } from "@/lib/data/ids";
import { linkPerson, listTakenPeople } from "@/lib/data/memberships";
import { answerOwnCall } from "@/lib/data/own-calls";
import { addPerson, removePerson } from "@/lib/data/people";
import { saveHours } from "@/lib/data/person-hours";
import { mintScope, type StudioScope } from "@/lib/data/scope";
import type { WriteResult } from "@/lib/data/transact";
import { addUnavailability } from "@/lib/data/unavailability";
import { listNeededToUndo } from "@/lib/data/undo-permissions";
import type { AccessRole } from "@/lib/domain/access-role";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { callsOf, NOW, planSession } from "../calls/planned-session";

let studio: TestStudio;
let ana: string;
let ben: string;

beforeEach(async () => {
  studio = await openStudio();
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ben = (await makePerson(studio, "Ben Ode")).id;
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** An account of a studio. */
async function join(accessRole: AccessRole, { studioId }: StudioScope = studio.scope): Promise<StudioScope> {
  const userId = newId();
  await studio.write(async (transaction) => {
    const account = { email: `${userId}@example.org`, name: "Robin", passwordHash: "-", createdAt: NOW };
    await transaction.user.create({ data: { id: userId, ...account } });
    await transaction.membership.create({ data: { id: newId(), studioId, userId, accessRole, createdAt: NOW } });
  });
  return mintScope(studioId, userId, "Robin");
}

async function personOf({ userId, studioId }: StudioScope) {
  const row = await studio.reader.membership.findFirst({ where: { studioId, userId: userId ?? "" } });
  return row?.personId;
}

describe("which person an account is", () => {
  test("is said once by one account, and can be taken back", async () => {
    const [robin, sam] = [await join("MEMBER"), await join("VIEWER")];
    done(await linkPerson(robin, ana));
    expect(await personOf(robin)).toBe(ana);
    expect(await linkPerson(sam, ana)).toMatchObject({
      code: "PERSON_NOT_FOUND",
      message: expect.stringMatching(/Another account/),
    });
    expect(await listTakenPeople(sam)).toEqual(new Set([ana]));
    expect(await listTakenPeople(robin)).toEqual(new Set());
    done(await linkPerson(robin, null));
    done(await linkPerson(sam, ana));
  });

  test("is nobody of another studio, nobody archived, and no group", async () => {
    const robin = await join("MEMBER");
    const stranger = (await makePerson(studio, "Dora", studio.foreignScope)).id;
    await studio.write(async (transaction) => {
      await transaction.person.update({ where: { id: ana }, data: { archivedAt: NOW } });
      await transaction.person.update({ where: { id: ben }, data: { kind: "GROUP" } });
    });
    for (const personId of [stranger, ana, ben, "nobody"]) {
      expect(await linkPerson(robin, personId)).toMatchObject({ code: "PERSON_NOT_FOUND" });
    }
    expect(await personOf(robin)).toBeNull();
  });

  test("keeps the record from being removed", async () => {
    done(await linkPerson(await join("MEMBER"), ana));
    expect(await removePerson(studio.scope, { id: ana, version: 1 }, NOW)).toMatchObject({
      code: "STILL_NEEDED",
      message: expect.stringMatching(/signs in/),
    });
  });

  test("is nobody again once the record is undone", async () => {
    const fields = {
      name: "Cleo",
      kind: "PERSON",
      sessionRoles: [],
      skills: [],
      email: null,
      phone: null,
      notes: "",
    } as const;
    const added = done(await addPerson(studio.scope, fields, NOW));
    const robin = await join("MEMBER");
    done(await linkPerson(robin, added.value.id));
    done(await undoChange(studio.scope, added.change?.id ?? 0, NOW));
    expect(await personOf(robin)).toBeNull();
  });

  test("is one of the demo's engineers and producers for its owner, until it is taken away", async () => {
    const owner = await join("OWNER");
    const loaded = done(await loadDemo(owner, NOW));
    expect(await personOf(owner)).toMatch(/-ines$/);
    done(await undoChange(owner, loaded.change?.id ?? 0, NOW));
    expect(await personOf(owner)).toBeNull();
  });

  test("stays who it was, and is nobody's but an owner's, when a demo is loaded", async () => {
    const owner = await join("OWNER");
    done(await linkPerson(owner, ana));
    done(await loadDemo(owner, NOW));
    expect(await personOf(owner)).toBe(ana);
    const manager = await join("MANAGER", studio.foreignScope);
    done(await loadDemo(manager, NOW));
    expect(await personOf(manager)).toBeNull();
  });
});

describe("a call of one's own", () => {
  let sessionId: string;
  let own: { callId: string; version: number };

  beforeEach(async () => {
    ({ sessionId } = await planSession(studio.scope));
    for (const personId of [ana, ben]) {
      const wanted = { sessionId, personId, sessionRole: "ENGINEER", position: "PRINCIPAL" } as const;
      done(await assign(studio.scope, wanted, NOW));
    }
    done(await askAll(studio.scope, sessionId, NOW));
    const call = (await callsOf(studio, sessionId)).get(ana);
    own = { callId: call?.id ?? "", version: call?.version ?? 0 };
  });

  test("is accepted, and declined with a reason", async () => {
    const accepted = done(
      await answerOwnCall(studio.scope, ana, { ...own, answer: "CONFIRMED", declineReason: "x" }, NOW),
    );
    expect(accepted.change?.summary).toBe("Ana Reyes accepted Tracking (engineer)");
    expect((await callsOf(studio, sessionId)).get(ana)).toMatchObject({
      answer: "CONFIRMED",
      declineReason: "",
      answeredAt: NOW,
    });
    const again = { callId: own.callId, version: own.version + 1, answer: "DECLINED", declineReason: "ill" } as const;
    expect(done(await answerOwnCall(studio.scope, ana, again, NOW)).change?.summary).toBe(
      "Ana Reyes declined Tracking (engineer): ill",
    );
    expect(await answerOwnCall(studio.scope, ana, again, NOW)).toMatchObject({ code: "STALE" });
  });

  test("is nobody else's to answer, in this studio or another", async () => {
    const before = await studio.snapshot();
    const answer = { ...own, answer: "CONFIRMED", declineReason: "" } as const;
    expect(await answerOwnCall(studio.scope, ben, answer, NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(await answerOwnCall(studio.foreignScope, ana, answer, NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("is one's own to take back; an answer for somebody else asks for the plan", async () => {
    const answered = done(
      await answerOwnCall(studio.scope, ana, { ...own, answer: "CONFIRMED", declineReason: "" }, NOW),
    );
    const theirs = (await callsOf(studio, sessionId)).get(ben);
    const seen = { callId: theirs?.id ?? "", version: theirs?.version ?? 0 };
    const other = done(await setAnswer(studio.scope, { ...seen, answer: "CONFIRMED", declineReason: "" }, NOW));
    expect(await neededBy(answered, ana)).toEqual([]);
    expect(await neededBy(answered, ben)).toEqual(["plan"]);
    expect(await neededBy(answered, null)).toEqual(["plan"]);
    expect(await neededBy(other, ana)).toEqual(["plan"]);
  });
});

async function neededBy(result: WriteResult<unknown>, personId: string | null) {
  const id = (result.ok && result.change?.id) || 0;
  return [...((await listNeededToUndo(studio.scope, [id], personId)).get(id) ?? ["nothing is known of it"])];
}

test("taking back one's own absence and hours asks for nothing, somebody else's for the roster", async () => {
  const fields = {
    isAllDay: true,
    startsWall: "2026-12-01T00:00",
    endsWall: "2026-12-02T00:00",
    timeZone: "UTC",
    rule: "",
    note: "",
  };
  const away = done(await addUnavailability(studio.scope, () => true, { ...fields, personId: ana }, NOW));
  const hours = { timeZone: null, workingHours: "Mo 10:00-18:00" };
  const saved = done(await saveHours(studio.scope, () => true, { personId: ana, version: 1 }, hours, NOW));
  for (const change of [away, saved]) {
    expect(await neededBy(change, ana)).toEqual([]);
    expect(await neededBy(change, ben)).toEqual(["roster"]);
  }
});
