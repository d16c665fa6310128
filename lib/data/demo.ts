import "server-only";
import { reviewStudio } from "@/lib/domain/review";
import { factsOf } from "@/prisma/builders/facts-of";
import type { StudioRows } from "@/prisma/builders/rows";
import { demoStudio } from "@/prisma/seed";
import type { ChangeWriter } from "./change-writer";
import { refuse } from "./change-writer";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { insertStudioRows } from "./studio-rows";
import { transact, type WriteResult } from "./transact";

/** Two flags of the demo have been talked about: one still holds, one was said for another state of the plan. */
async function acknowledgeSome(
  writer: ChangeWriter,
  scope: StudioScope,
  rows: StudioRows,
  studio: { restHours: number; timeZone: string },
) {
  const { flags } = reviewStudio(factsOf(rows, studio), writer.now);
  const said = [
    {
      session: "Guitar overdubs",
      reason: "SIMPLE_OVERDUB" as const,
      note: "One amp, two microphones.",
      isStale: false,
    },
    { session: "Comp and tuning", reason: "BUDGET" as const, note: "", isStale: true },
  ];
  for (const { session, reason, note, isStale } of said) {
    const id = rows.projects.flatMap((project) => project.sessions).find((one) => one.session.title === session)
      ?.session.id;
    const flag = flags.find((one) => one.kind === "DUAL_ROLE" && one.sessionId === id);
    if (flag === undefined) continue;
    await writer.create("acknowledgement", {
      id: newId(),
      projectId: flag.projectId,
      flagKey: flag.key,
      fingerprint: isStale ? "said before the plan changed" : flag.fingerprint,
      reason,
      note,
      byUserId: scope.userId ?? "",
      byName: scope.byName,
    });
  }
}

/**
 * Adds the demo studio to the scope's studio in one change, which can be undone. Refuses ALREADY_LOADED while any
 * of its people, rooms or projects is there.
 */
export function loadDemo(scope: StudioScope, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "demo.load", now, async (writer) => {
    const prefix = `demo-${scope.studioId.slice(0, 8)}`;
    const where = { studioId: writer.studioId, id: { startsWith: `${prefix}-` } };
    const { person, room, project } = writer.read;
    for (const count of [await person.count({ where }), await room.count({ where }), await project.count({ where })]) {
      if (count > 0) refuse("ALREADY_LOADED");
    }
    const studio = await writer.read.studio.findUniqueOrThrow({ where: { id: writer.studioId } });
    const rows = demoStudio(prefix, studio.timeZone, now);
    await insertStudioRows(writer, rows);
    await acknowledgeSome(writer, scope, rows, studio);
    // Whoever looks around has calls and hours of their own to see.
    await writer.linkOwner(`${prefix}-ines`);
    return { value: null, summary: "Loaded the demo studio", projectId: null };
  });
}
