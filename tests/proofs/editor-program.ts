/**
 * A process in which several writers edit the same rows through the data layer, as often as it is told: each reads a row,
 * adds one to a number in it, and saves that over the version it has read. Started by writer-process.ts.
 */
import { setImmediate } from "node:timers/promises";
import { database } from "@/lib/data/database";
import { mintScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { inParallel } from "./in-parallel";
import { acknowledge, complain } from "./outcome-lines";
import { seededPicks } from "./seeded-picks";
import type { EditorTask } from "./writer-process";

const { studioId, ids, count, writers, seed, namesVersion } = JSON.parse(process.env.WRITER_TASK ?? "") as EditorTask;
const scope = mintScope(studioId, null, "Editor");
const pick = seededPicks(seed);

await inParallel(count, writers, async () => {
  const id = ids[pick(ids.length)] ?? "";
  const row = await database().reader.person.findUniqueOrThrow({ where: { id } });
  // As long as a person thinks before saving, on the scale of this test.
  for (let pause = pick(4); pause > 0; pause -= 1) await setImmediate();
  const result = await transact(scope, "people.edit", new Date(), async (writer) => {
    const notes = String(Number(row.notes) + 1);
    await writer.update("person", id, namesVersion ? row.version : null, { notes });
    return { value: null, summary: "Edited a person", projectId: null };
  });
  if (!result.ok) complain(result.code);
  // An edit that changes nothing writes nothing: in the control somebody else may have saved the same number.
  else if (result.change === null) complain("STALE");
  else acknowledge(id);
});
await database().close();
