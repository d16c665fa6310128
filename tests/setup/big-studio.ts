import { mintScope } from "@/lib/data/scope";
import { insertStudioRows } from "@/lib/data/studio-rows";
import { transact } from "@/lib/data/transact";
import { makeBigStudio } from "@/prisma/builders/make-big-studio";
import { foundStudioFor } from "@/scripts/accounts/studio-owner";
import { usingDatabase } from "./demo-studio";

/** Adds a studio with many tasks, and the history of how they came, to a migrated database. */
export function fillWithBigStudio(url: string, tasks: number, now = new Date("2026-11-22T10:00:00Z")): Promise<void> {
  return usingDatabase(url, async () => {
    const owner = { name: "Big", email: "big@talkback.example" };
    const { scope } = await foundStudioFor(owner, { name: "Big", timeZone: "Europe/London" }, now);
    const rows = makeBigStudio("big", "2026-11-23", { sessions: 20, tasks, people: 20, songs: 12, otherProjects: 30 });
    const seeding = mintScope(scope.studioId, scope.userId, owner.name);
    const written = await transact(seeding, "bench.seed", now, async (writer) => {
      await insertStudioRows(writer, rows);
      return { value: null, summary: "Made a big studio", projectId: null };
    });
    if (!written.ok) throw new Error(written.message);
  });
}
