import { afterEach, beforeEach, expect, test } from "vitest";
import { addPerson } from "@/lib/data/people";
import { removeProject } from "@/lib/data/projects";
import { addRoom } from "@/lib/data/rooms";
import type { StudioScope } from "@/lib/data/scope";
import { saveStudio } from "@/lib/data/studios";
import type { WriteResult } from "@/lib/data/transact";
import { listNeededToUndo } from "@/lib/data/undo-permissions";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession } from "../calls/planned-session";

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

function idOf(result: WriteResult<unknown>): number {
  if (!result.ok) throw new Error(result.message);
  return result.change?.id ?? 0;
}

async function needed(changeId: number, scope: StudioScope = studio.scope): Promise<string[]> {
  return [...((await listNeededToUndo(scope, [changeId])).get(changeId) ?? [])];
}

const ANA = {
  name: "Ana",
  kind: "PERSON",
  sessionRoles: [],
  skills: [],
  email: null,
  phone: null,
  notes: "",
} as const;

test("taking a change back asks for what making it asked for", async () => {
  const person = await addPerson(studio.scope, ANA, NOW);
  const room = { name: "Attic", timeZone: "UTC", setUpMinutes: 0, strikeMinutes: 0 };
  const edit = { name: "Harbour", timeZone: "UTC", restHours: 11 };
  expect(await needed(idOf(person))).toEqual(["roster"]);
  expect(await needed(idOf(await addRoom(studio.scope, room, NOW)))).toEqual(["settings"]);
  expect(await needed(idOf(await saveStudio(studio.scope, 1, edit, NOW)))).toEqual(["settings"]);
  const { projectId } = await planSession(studio.scope);
  expect(await needed(idOf(await removeProject(studio.scope, projectId, 1, NOW)))).toEqual(["plan"]);
});

test("a change of another studio tells nothing", async () => {
  const changeId = idOf(await addPerson(studio.foreignScope, ANA, NOW));
  expect(await needed(changeId, studio.foreignScope)).toEqual(["roster"]);
  expect(await needed(changeId)).toEqual([]);
});
