import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assign } from "@/lib/data/calls";
import { undoChange } from "@/lib/data/changes";
import { addPeople, addPerson, archivePerson, type PersonFields, removePerson, savePerson } from "@/lib/data/people";
import { listPeople } from "@/lib/data/plan";
import type { WriteResult } from "@/lib/data/transact";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession } from "../calls/planned-session";

let studio: TestStudio;

const ANA: PersonFields = {
  name: "Ana Reyes",
  kind: "PERSON",
  sessionRoles: ["ENGINEER"],
  skills: ["RECORDING"],
  email: "ana@example.org",
  phone: null,
  notes: "",
};

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function addAna(): Promise<{ id: string; version: number }> {
  return { id: done(await addPerson(studio.scope, ANA, NOW)).value.id, version: 1 };
}

describe("the roster", () => {
  test("a pasted list is one change, and undoing it takes everybody away again", async () => {
    const before = await studio.snapshot();
    const { change } = done(await addPeople(studio.scope, [ANA, { ...ANA, name: "Ben Ode" }], NOW));
    expect(await studio.reader.person.count()).toBe(2);
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("an edit changes what search reads, and can be undone", async () => {
    const seen = await addAna();
    const before = await studio.snapshot();
    const { change } = done(await savePerson(studio.scope, seen, { ...ANA, name: "Ana Holt", email: null }, NOW));
    const row = await studio.reader.person.findUniqueOrThrow({ where: { id: seen.id } });
    expect(row).toMatchObject({ name: "Ana Holt", email: null, version: 2 });
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("a stale edit is refused with the values as they stand", async () => {
    const seen = await addAna();
    done(await savePerson(studio.scope, seen, { ...ANA, phone: "020 7946 0958" }, NOW));
    const before = await studio.snapshot();
    expect(await savePerson(studio.scope, seen, { ...ANA, name: "Ana Holt" }, NOW)).toMatchObject({
      ok: false,
      code: "STALE",
      current: { name: "Ana Reyes", phone: "020 7946 0958", version: 2 },
    });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("everybody is listed by name, whatever the case and accents", async () => {
    for (const name of ["Zoe", "émile", "Eva", "ana", "Edda"]) await makePerson(studio, name);
    const names = (await listPeople(studio.scope)).map((person) => person.name);
    expect(names).toEqual(["ana", "Edda", "émile", "Eva", "Zoe"]);
  });

  test("archiving keeps the record, and bringing back leaves it as it was", async () => {
    const seen = await addAna();
    const before = await studio.snapshot();
    done(await archivePerson(studio.scope, seen, true, NOW));
    expect(await studio.reader.person.findUnique({ where: { id: seen.id } })).toMatchObject({ archivedAt: NOW });
    done(await archivePerson(studio.scope, { ...seen, version: 2 }, false, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("archiving says to how many sessions to come somebody is still called", async () => {
    const seen = await addAna();
    const call = { personId: seen.id, sessionRole: "ENGINEER", position: "PRINCIPAL" } as const;
    const ids: string[] = [];
    for (const type of ["TRK", "MIX", "MST"] as const) {
      const { sessionId } = await planSession(studio.scope, type);
      ids.push(sessionId);
      done(await assign(studio.scope, { ...call, sessionId }, NOW));
    }
    const archive = async (now: Date) => {
      const version = (await studio.reader.person.findUniqueOrThrow({ where: { id: seen.id } })).version;
      const { change } = done(await archivePerson(studio.scope, { ...seen, version }, true, now));
      done(await undoChange(studio.scope, change?.id ?? 0, now));
      return change?.summary;
    };
    expect(await archive(NOW)).toBe("Archived Ana Reyes, still called to 3 coming sessions");
    const [first = "", second = ""] = ids;
    await studio.write(async (transaction) => {
      await transaction.crewCall.updateMany({ where: { sessionId: first }, data: { answer: "DECLINED" } });
      await transaction.studioSession.update({ where: { id: second }, data: { status: "CANCELLED" } });
    });
    expect(await archive(NOW)).toBe("Archived Ana Reyes, still called to 1 coming session");
    expect(await archive(new Date("2026-12-24T09:00:00Z"))).toBe("Archived Ana Reyes");
  });

  test("nobody is removed while the plan names them; unused records are, and come back by undo", async () => {
    const seen = await addAna();
    const { sessionId } = await planSession(studio.scope);
    const call = { sessionId, personId: seen.id, sessionRole: "ENGINEER", position: "PRINCIPAL" } as const;
    const called = done(await assign(studio.scope, call, NOW));
    expect(await removePerson(studio.scope, seen, NOW)).toMatchObject({ ok: false, code: "STILL_NEEDED" });
    done(await undoChange(studio.scope, called.change?.id ?? 0, NOW));
    const before = await studio.snapshot();
    const { change } = done(await removePerson(studio.scope, seen, NOW));
    expect(await studio.reader.person.count()).toBe(0);
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("people of another studio are not found by any write", async () => {
    const { id } = await makePerson(studio, "Somebody else", studio.foreignScope);
    const seen = { id, version: 1 };
    const before = await studio.snapshot();
    const refusals = [
      await savePerson(studio.scope, seen, ANA, NOW),
      await archivePerson(studio.scope, seen, true, NOW),
      await removePerson(studio.scope, seen, NOW),
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });
});
