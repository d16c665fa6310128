import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acknowledge } from "@/lib/data/acknowledgements";
import { assign } from "@/lib/data/calls";
import { undoChange } from "@/lib/data/changes";
import { transact, type WriteResult } from "@/lib/data/transact";
import { decideAcknowledgement } from "@/lib/domain/acknowledgement";
import type { Actor } from "@/lib/domain/actor";
import { findFlagStory, findNextFlag, headlineOf } from "@/lib/loaders/flags";
import { loadStudioPlan } from "@/lib/loaders/studio-plan";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { OWNER } from "../../unit/coverage-view/studio-plan-of";
import { NOW, planSession } from "../calls/planned-session";

let studio: TestStudio;
let actor: Actor;
let sessionId: string;
let key: string;

beforeEach(async () => {
  studio = await openStudio();
  actor = { ...OWNER, studioId: studio.scope.studioId, userId: studio.scope.userId ?? "" };
  ({ sessionId } = await planSession(studio.scope));
  const { id } = await makePerson(studio, "Ana Reyes");
  for (const sessionRole of ["ENGINEER", "PRODUCER"] as const) {
    done(await assign(studio.scope, { sessionId, personId: id, sessionRole, position: "PRINCIPAL" }, NOW));
  }
  key = `dual:${sessionId}:${id}`;
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

const plan = () => loadStudioPlan(actor, NOW);

async function flag() {
  const standing = (await plan()).flags.find((one) => one.flag.key === key);
  if (standing === undefined) throw new Error("The flag is not there.");
  return standing;
}

/** What the action does once it is past its gates. */
async function sayYes(fingerprint: string) {
  const now = await plan();
  const decided = decideAcknowledgement(now.flags.find((one) => one.flag.key === key)?.flag, fingerprint);
  if (!decided.ok) return decided;
  const { projectId } = decided.flag;
  const headline = headlineOf(now, decided.flag);
  const given = { flagKey: key, fingerprint, projectId, headline, reason: "BUDGET", note: "one day" } as const;
  return acknowledge(studio.scope, given, NOW);
}

async function moveByAnHour() {
  const later = (hour: number) => new Date(`2026-11-30T${hour}:00:00Z`);
  const edit = { startsAt: later(10), endsAt: later(20) };
  done(
    await transact(studio.scope, "test.move", NOW, async (writer) => {
      const { projectId } = await writer.update("studioSession", sessionId, null, edit);
      return { value: null, summary: "Moved the session", projectId };
    }),
  );
}

describe("saying yes to a dual role", () => {
  test("keeps it out of the counter, with who, when and why in its story", async () => {
    const before = (await plan()).counts.duals;
    done(await sayYes((await flag()).flag.fingerprint));
    expect((await plan()).counts.duals).toBe(before - 1);
    expect(findFlagStory(await plan(), key)).toMatchObject({
      status: "ACKNOWLEDGED",
      acknowledgement: { reasonLabel: "Budget", note: "one day", byName: "Harbour's owner", when: "Mon 23 Nov, 09:00" },
    });
  });

  test("opens again when the session moves by an hour, and the yes stays in its history", async () => {
    done(await sayYes((await flag()).flag.fingerprint));
    await moveByAnHour();
    expect(await flag()).toMatchObject({ status: "REOPENED", acknowledgement: { note: "one day" } });
    done(await sayYes((await flag()).flag.fingerprint));
    const story = findFlagStory(await plan(), key);
    expect(story).toMatchObject({ status: "ACKNOWLEDGED", earlier: [{ reasonLabel: "Budget" }] });
  });

  test("is refused for facts that have changed since they were seen, and for a flag that is settled", async () => {
    const seen = (await flag()).flag.fingerprint;
    await moveByAnHour();
    expect(await sayYes(seen)).toMatchObject({ ok: false, code: "STALE" });
    expect(decideAcknowledgement(undefined, seen)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await studio.reader.acknowledgement.count()).toBe(0);
  });

  test("can be undone whole", async () => {
    const before = await studio.snapshot();
    const { change } = done(await sayYes((await flag()).flag.fingerprint));
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
    expect((await flag()).status).toBe("OPEN");
  });

  test("is neither seen nor possible from another studio", async () => {
    const other = { ...actor, studioId: studio.foreignScope.studioId };
    const foreign = await loadStudioPlan(other, NOW);
    expect(findFlagStory(foreign, key)).toBeNull();
    expect(findNextFlag(foreign, key, null)).toBeNull();
  });
});
