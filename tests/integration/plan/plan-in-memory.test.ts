import { afterEach, beforeEach, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { loadDemo } from "@/lib/data/demo";
import { archiveProject, removeProject } from "@/lib/data/projects";
import { removeSession, setSessionStatus } from "@/lib/data/studio-sessions";
import type { WriteResult } from "@/lib/data/transact";
import type { Actor } from "@/lib/domain/actor";
import { loadStudioPlan, PLANS_KEPT, type StudioPlan } from "@/lib/loaders/studio-plan";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { OWNER } from "../../unit/coverage-view/studio-plan-of";

const NOW = new Date("2026-11-22T10:00:00Z");
const held = globalThis as typeof globalThis & { talkbackPlans?: Map<string, unknown> };

let studio: TestStudio;
let actor: Actor;

beforeEach(async () => {
  studio = await openStudio();
  actor = { ...OWNER, studioId: studio.scope.studioId, userId: studio.scope.userId ?? "" };
});

afterEach(async () => {
  held.talkbackPlans?.clear();
  await studio.remove();
});

const load = () => loadStudioPlan(actor, new Date(NOW));

async function loadAfresh(): Promise<StudioPlan> {
  held.talkbackPlans?.clear();
  return load();
}

function changeOf(result: WriteResult<unknown>): number {
  if (!result.ok) throw new Error(result.message);
  return result.change?.id ?? 0;
}

test("what is kept in memory is what the database says, write after write", async () => {
  changeOf(await loadDemo(studio.scope, NOW));
  const { projects } = await load();
  const [, project, other] = projects;
  const session = other?.sessions[0];
  if (!project || !session) throw new Error("The demo has too little in it.");
  const changes: number[] = [];
  const writes = [
    () => removeProject(studio.scope, project.id, project.version, NOW),
    () => undoChange(studio.scope, changes[0] ?? 0, NOW),
    () => setSessionStatus(studio.scope, session.id, session.version, "CANCELLED", true, NOW),
    () => archiveProject(studio.scope, other.id, other.version, true, NOW),
    () => undoChange(studio.scope, changes[3] ?? 0, NOW),
    () => removeSession(studio.scope, session.id, session.version + 1, NOW),
  ];
  for (const write of writes) {
    await load();
    changes.push(changeOf(await write()));
    const kept = await load();
    expect(kept).toEqual(await loadAfresh());
  }
});

test("a read that failed is forgotten, and those that come after it go on", async () => {
  changeOf(await loadDemo(studio.scope, NOW));
  await load();
  const nowhere = { ...actor, studioId: "nowhere" };
  await expect(loadStudioPlan(nowhere, new Date(NOW))).rejects.toThrow();
  await expect(loadStudioPlan(nowhere, new Date(NOW))).rejects.toThrow();
  held.talkbackPlans?.set(actor.studioId, held.talkbackPlans.get("nowhere"));
  expect((await load()).projects.length).toBeGreaterThan(0);
});

test("no more studios are kept than fit, those seen last", async () => {
  const seen = Array.from({ length: PLANS_KEPT }, (_, index) => `studio-${index}`);
  await studio.write((transaction) =>
    transaction.studio.createMany({ data: seen.map((id) => ({ id, name: id, timeZone: "UTC", createdAt: NOW })) }),
  );
  await load();
  for (const studioId of seen.slice(1)) await loadStudioPlan({ ...actor, studioId }, new Date(NOW));
  await load();
  await loadStudioPlan({ ...actor, studioId: "studio-0" }, new Date(NOW));
  expect([...(held.talkbackPlans?.keys() ?? [])]).toEqual([...seen.slice(2), actor.studioId, "studio-0"]);
});
