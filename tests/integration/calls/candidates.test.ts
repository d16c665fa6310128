import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setLead } from "@/lib/data/call-details";
import { assign, unassign } from "@/lib/data/calls";
import type { Actor } from "@/lib/domain/actor";
import { POSITIONS, type Position, type SessionRole } from "@/lib/domain/session-role";
import { loadCandidates } from "@/lib/loaders/candidates";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { OWNER } from "../../unit/coverage-view/studio-plan-of";
import { callsOf, NOW, planSession } from "./planned-session";

let studio: TestStudio;
let actor: Actor;
let sessionId: string;
let ana: string;

beforeEach(async () => {
  studio = await openStudio();
  actor = { ...OWNER, studioId: studio.scope.studioId, userId: studio.scope.userId ?? "" };
  ({ sessionId } = await planSession(studio.scope));
  ana = (await makePerson(studio, "Ana Reyes")).id;
});

afterEach(() => studio.remove());

function call(personId: string, position: Position, sessionRole: SessionRole = "ENGINEER") {
  return assign(studio.scope, { sessionId, personId, sessionRole, position }, NOW);
}

/** Whether the picker shows Ana as there already. */
async function isTaken(position: Position, sessionRole: SessionRole = "ENGINEER"): Promise<boolean | undefined> {
  const opening = { sessionId, sessionRole, position, taskId: null, replacesCallId: null, assistBlockIds: null };
  const view = await loadCandidates(actor, opening, NOW);
  return view?.candidates.find((candidate) => candidate.personId === ana)?.isTaken;
}

describe("somebody who is called already", () => {
  test.each([
    ["ASSISTANT", "Made Ana Reyes engineer for Tracking instead of assistant engineer; Ana Reyes leads now"],
    ["EXECUTIVE", "Made Ana Reyes engineer for Tracking instead of executive engineer; Ana Reyes leads now"],
  ] as const)("as %s is offered for the open role, and a pick makes them its lead", async (position, summary) => {
    await call(ana, position);
    expect(await isTaken("PRINCIPAL")).toBe(false);
    expect(await call(ana, "PRINCIPAL")).toMatchObject({ ok: true, change: { summary } });
    expect((await callsOf(studio, sessionId)).get(ana)).toMatchObject({ position: "PRINCIPAL", isLead: true });
  });

  test("as an assistant stands beside the lead as what was asked for, who leads on", async () => {
    const ben = (await makePerson(studio, "Ben Ode")).id;
    await call(ben, "PRINCIPAL");
    await call(ana, "ASSISTANT");
    expect(await isTaken("CO")).toBe(false);
    expect(await call(ana, "CO")).toMatchObject({
      ok: true,
      change: { summary: "Made Ana Reyes co-engineer for Tracking instead of assistant engineer" },
    });
    const calls = await callsOf(studio, sessionId);
    expect([calls.get(ana)?.isLead, calls.get(ben)?.isLead]).toEqual([false, true]);
  });

  test("without a lead there is not made an assistant, nor the lead where an assistant was asked for", async () => {
    await leaveLeadless("PRINCIPAL");
    expect(await isTaken("ASSISTANT")).toBe(true);
    expect(await call(ana, "ASSISTANT")).toMatchObject({ ok: false, code: "ALREADY_CALLED" });
    expect(await isTaken("PRINCIPAL")).toBe(false);
    expect(await call(ana, "PRINCIPAL")).toMatchObject({
      change: { summary: "Made Ana Reyes lead engineer for Tracking" },
    });
  });

  test.each(POSITIONS)("as %s is offered for exactly what a pick would do", async (own) => {
    for (const wanted of POSITIONS) {
      for (const prepare of [leaveLeadless, standBesideLead]) {
        await prepare(own);
        const isOffered = (await isTaken(wanted)) === false;
        expect((await call(ana, wanted)).ok, `${wanted}, ${prepare.name}`).toBe(isOffered);
        await clear();
      }
    }
  });
});

async function clear(): Promise<void> {
  for (const { id } of (await callsOf(studio, sessionId)).values()) {
    await unassign(studio.scope, { callId: id, version: null }, NOW);
  }
}

/** Ana in that position, beside a lead. */
async function standBesideLead(own: Position): Promise<void> {
  await call((await makePerson(studio, "Ben Ode")).id, "PRINCIPAL");
  await call(ana, own);
}

/** Ana in that position in a role that nobody leads: between two who are left the planner chooses. */
async function leaveLeadless(own: Position): Promise<void> {
  const lead = (await makePerson(studio, "Ben Ode")).id;
  await call(ana, own);
  for (const personId of [lead, (await makePerson(studio, "Cleo Marsh")).id]) await call(personId, "PRINCIPAL");
  const { id = "", version = 0 } = (await callsOf(studio, sessionId)).get(lead) ?? {};
  await setLead(studio.scope, { callId: id, version }, NOW);
  if (own === "ASSISTANT" || own === "EXECUTIVE") return clearOthers();
  await unassign(studio.scope, { callId: id, version: null }, NOW);
}

async function clearOthers(): Promise<void> {
  for (const { id, personId } of (await callsOf(studio, sessionId)).values()) {
    if (personId !== ana) await unassign(studio.scope, { callId: id, version: null }, NOW);
  }
}
