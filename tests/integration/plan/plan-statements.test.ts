import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { STATEMENTS } from "@/lib/data/statements";
import { insertStudioRows } from "@/lib/data/studio-rows";
import { transact } from "@/lib/data/transact";
import type { Actor } from "@/lib/domain/actor";
import { loadStudioPlan } from "@/lib/loaders/studio-plan";
import { makeProject } from "@/prisma/builders/make-project";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { OWNER } from "../../unit/coverage-view/studio-plan-of";

const NOW = new Date("2026-11-22T10:00:00Z");
let studio: TestStudio;
let actor: Actor;

beforeEach(async () => {
  studio = await openStudio();
  actor = { ...OWNER, studioId: studio.scope.studioId, userId: studio.scope.userId ?? "" };
});

afterEach(() => studio.remove());

async function addProjects(count: number, sessions: number) {
  const projects = Array.from({ length: count }, (_, number) =>
    makeProject({
      id: `p${number}-${count}`,
      title: `Project ${number}`,
      artist: "Nobody",
      kind: "ALBUM",
      code: "PR",
      stripe: 0,
      songs: [["One", 180]],
      sessions: Array.from({ length: sessions }, (_, day) => ({
        id: `p${number}-${count}-d${day}`,
        type: "TRK",
        timeZone: "Europe/London",
        date: `2026-12-${String(day + 1).padStart(2, "0")}`,
      })),
    }),
  );
  const written = await transact(studio.scope, "test.fill", NOW, async (writer) => {
    await insertStudioRows(writer, { people: [], unavailability: [], rooms: [], projects });
    return { value: null, summary: "Filled", projectId: null };
  });
  if (!written.ok) throw new Error(written.message);
}

async function statementsOf(read: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const listen = () => {
    count += 1;
  };
  STATEMENTS.subscribe(listen);
  await read();
  STATEMENTS.unsubscribe(listen);
  return count;
}

const load = () => loadStudioPlan(actor, new Date(NOW));

describe("reading the plan of a studio", () => {
  test("takes as many statements for twenty sessions of five projects as for one session", async () => {
    await addProjects(1, 1);
    const few = await statementsOf(load);
    await addProjects(5, 20);
    const many = await statementsOf(load);
    const plan = await load();
    expect(plan.projects.flatMap((project) => project.sessions)).toHaveLength(101);
    // The second read first asks what changed; the first one had nothing to ask about.
    expect(many).toBeLessThanOrEqual(few + 1);
    expect(few).toBeLessThanOrEqual(20);
  });

  test("takes one statement while nobody writes", async () => {
    await addProjects(2, 3);
    await load();
    expect(await statementsOf(load)).toBe(1);
  });

  test("reads one project again after a write in it, and sees the write at once", async () => {
    await addProjects(3, 2);
    await load();
    const renamed = await transact(studio.scope, "test.rename", NOW, async (writer) => {
      const { version } = await writer.update("project", "p1-3", null, { title: "Renamed" });
      return { value: version, summary: "Renamed", projectId: "p1-3" };
    });
    expect(renamed.ok).toBe(true);
    const all = await statementsOf(async () => {
      const plan = await load();
      expect(plan.projects.map((project) => project.title).sort()).toEqual(["Project 0", "Project 2", "Renamed"]);
    });
    expect(all).toBeLessThanOrEqual(13);
  });
});
