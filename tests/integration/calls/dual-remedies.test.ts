import { afterEach, beforeEach, expect, test } from "vitest";
import { assign } from "@/lib/data/calls";
import { undoChange } from "@/lib/data/changes";
import { addAssistant, moveChoosing } from "@/lib/data/dual-remedies";
import { listProjects } from "@/lib/data/plan";
import type { Remedy } from "@/lib/domain/flag";
import { reviewStudio } from "@/lib/domain/review";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession } from "./planned-session";

let studio: TestStudio;
let sessionId: string;
let ana: string;
let ben: string;

beforeEach(async () => {
  studio = await openStudio();
  ({ sessionId } = await planSession(studio.scope));
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ben = (await makePerson(studio, "Ben Ode")).id;
  for (const sessionRole of ["ENGINEER", "PRODUCER"] as const) {
    await assign(studio.scope, { sessionId, personId: ana, sessionRole, position: "PRINCIPAL" }, NOW);
  }
});

afterEach(() => studio.remove());

/** Ana's dual role in the session, as the review sees it. */
async function dualOfAna() {
  const projects = await listProjects(studio.scope, null);
  const people = [ana, ben].map((id) => ({ id, name: id, kind: "PERSON" as const, sessionRoles: [], skills: [] }));
  const { flags } = reviewStudio({ restHours: 10, absences: [], people, rooms: [], projects }, NOW);
  const flag = flags.find((one) => one.key === `dual:${sessionId}:${ana}`);
  const level = flag?.detail.kind === "DUAL_ROLE" ? flag.detail.level : null;
  return { level, remedies: flag?.remedies ?? [] };
}

function remedyOf<Kind extends Remedy["kind"]>(
  remedies: readonly Remedy[],
  kind: Kind,
): Extract<Remedy, { kind: Kind }> {
  const remedy = remedies.find((one) => one.kind === kind);
  if (remedy === undefined) throw new Error(`No ${kind} is offered.`);
  return remedy as Extract<Remedy, { kind: Kind }>;
}

test("an assistant at the recorder lowers the dual role to the level that was promised", async () => {
  const before = await dualOfAna();
  const remedy = remedyOf(before.remedies, "ADD_ASSISTANT");
  const result = await addAssistant(studio.scope, { sessionId, personId: ben, blockIds: remedy.blockIds }, NOW);
  expect(result.ok).toBe(true);
  expect(before.level).toBe(4);
  expect((await dualOfAna()).level).toBe(remedy.lowersTo);
  const held = await studio.reader.task.findMany({ where: { sessionId, assigneeId: ben } });
  expect(held.length).toBeGreaterThan(0);
  expect(held.every((task) => task.attention === "LIVE" && task.sessionRole === "ENGINEER")).toBe(true);
});

test("somebody who engineers there in another position is not turned into the assistant", async () => {
  await assign(studio.scope, { sessionId, personId: ben, sessionRole: "ENGINEER", position: "CO" }, NOW);
  const result = await addAssistant(studio.scope, { sessionId, personId: ben, blockIds: [null] }, NOW);
  expect(result).toMatchObject({ ok: false, code: "ALREADY_CALLED" });
});

test("choosing that moves out of the take lowers the dual role to the level that was promised", async () => {
  const remedy = remedyOf((await dualOfAna()).remedies, "MOVE_CHOOSING");
  await moveChoosing(studio.scope, { sessionId, taskIds: remedy.taskIds }, NOW);
  expect((await dualOfAna()).level).toBe(remedy.lowersTo);
});

test("choosing that waits for the playback stays in its block, and changes nothing but its attention", async () => {
  const { taskIds } = remedyOf((await dualOfAna()).remedies, "MOVE_CHOOSING");
  const named = { where: { id: { in: [...taskIds] } }, orderBy: { id: "asc" as const } };
  const [before, live] = [await studio.snapshot(), await studio.reader.task.findMany(named)];
  const blocks = await studio.reader.block.count({ where: { sessionId } });
  const result = await moveChoosing(studio.scope, { sessionId, taskIds }, NOW);
  const waiting = await studio.reader.task.findMany(named);
  expect(waiting).toEqual(live.map((task) => ({ ...task, attention: "STEP", version: task.version + 1 })));
  expect(await studio.reader.block.count({ where: { sessionId } })).toBe(blocks);
  await undoChange(studio.scope, result.ok ? (result.change?.id ?? 0) : 0, NOW);
  expect(await studio.snapshot()).toEqual(before);
});

test("work that is the take itself stays in it, whoever asks", async () => {
  const { taskIds } = remedyOf((await dualOfAna()).remedies, "MOVE_CHOOSING");
  await studio.write((transaction) =>
    transaction.task.updateMany({ where: { id: { in: [...taskIds] } }, data: { catalogueId: "T34" } }),
  );
  expect((await dualOfAna()).remedies.some((remedy) => remedy.kind === "MOVE_CHOOSING")).toBe(false);
  expect(await moveChoosing(studio.scope, { sessionId, taskIds }, NOW)).toMatchObject({ code: "NOTHING_TO_MOVE" });
});

test("a remedy that came too late says that there is nothing to move", async () => {
  const { remedies } = await dualOfAna();
  const { taskIds } = remedyOf(remedies, "MOVE_CHOOSING");
  await moveChoosing(studio.scope, { sessionId, taskIds }, NOW);
  expect(await moveChoosing(studio.scope, { sessionId, taskIds }, NOW)).toMatchObject({ code: "NOTHING_TO_MOVE" });
  const theirs = await moveChoosing(studio.foreignScope, { sessionId, taskIds }, NOW);
  expect(theirs).toMatchObject({ code: "NOT_FOUND" });
});
