import { importCredits } from "@/lib/data/credits";
import type { Database } from "@/lib/data/database";
import { mintScope } from "@/lib/data/scope";
import { type CreditRow, readAlbums } from "@/lib/domain/album-credits";
import { NO_ANSWERS } from "@/lib/domain/credits-import";
import { withDatabase } from "../migrations/open";

interface Target {
  /** null for the only one */
  studioId: string | null;
  /** read the credits of albums that are here already anew */
  isReplacing: boolean;
}

type Outcome = { ok: true; sentence: string } | { ok: false; message: string };

/** Imports every album of a file. Questions stay open: an artist is a group, an instrument makes a credit only. */
export function importIntoStudio(rows: readonly CreditRow[], { studioId, isReplacing }: Target): Promise<Outcome> {
  return withDatabase(async (database) => {
    const studio = await pickStudio(database, studioId);
    if (!studio.ok) return studio;
    const choice = isReplacing ? ("REPLACE" as const) : ("ADD" as const);
    const albums = new Map(readAlbums(rows).map((_, place) => [place, choice]));
    const scope = mintScope(studio.id, null, "The command line");
    const result = await importCredits(scope, { rows, answers: NO_ANSWERS, albums }, new Date());
    if (!result.ok) return { ok: false, message: result.message };
    const { skipped } = result.value;
    const left = skipped === 0 ? "" : ` Here already and left as they were: ${skipped}.`;
    return { ok: true, sentence: `${result.change?.summary ?? "Nothing was imported"}.${left}` };
  });
}

async function pickStudio({ reader }: Database, id: string | null) {
  const studios = await reader.studio.findMany({ select: { id: true, name: true }, orderBy: { createdAt: "asc" } });
  const picked = id === null ? studios : studios.filter((studio) => studio.id === id);
  const [studio, other] = picked;
  if (studio !== undefined && other === undefined) return { ok: true as const, id: studio.id };
  const list = studios.map((one) => `  ${one.id}  ${one.name}`).join("\n");
  const message =
    studios.length === 0
      ? "There is no studio yet: start Talkback, open the printed address, and make one."
      : `${id === null ? "There are several studios" : "There is no such studio"}: name one with --studio ID.\n${list}`;
  return { ok: false as const, message };
}
