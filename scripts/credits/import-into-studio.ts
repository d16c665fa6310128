import { importCredits } from "@/lib/data/credits";
import type { Database } from "@/lib/data/database";
import { mintScope } from "@/lib/data/scope";
import { type CreditRow, readAlbums } from "@/lib/domain/album-credits";
import { NO_ANSWERS } from "@/lib/domain/credits-import";
import { hasDatabase, withDatabase } from "../migrations/open";
import { Fault } from "../setup/fault.mjs";

interface Target {
  /** null for the only one */
  studioId: string | null;
  /** read the credits of albums that are here already anew */
  isReplacing: boolean;
}

const NO_STUDIO = "There is no studio yet: start Talkback, open the printed address, and make one.";

/**
 * Imports every album of a file, and says so in a sentence. Questions stay open: an artist is a group, an instrument
 * makes a credit only.
 */
export function importIntoStudio(rows: readonly CreditRow[], { studioId, isReplacing }: Target): Promise<string> {
  if (!hasDatabase()) throw new Fault(NO_STUDIO);
  return withDatabase(async (database) => {
    const id = await pickStudio(database, studioId);
    const choice = isReplacing ? ("REPLACE" as const) : ("ADD" as const);
    const albums = new Map(readAlbums(rows).map((_, place) => [place, choice]));
    const scope = mintScope(id, null, "The command line");
    const result = await importCredits(scope, { rows, answers: NO_ANSWERS, albums }, new Date());
    if (!result.ok) throw new Fault(result.message);
    const { skipped } = result.value;
    const left = skipped === 0 ? "" : ` Here already and left as they were: ${skipped}.`;
    return `${result.change?.summary ?? "Nothing was imported"}.${left}`;
  });
}

async function pickStudio({ reader }: Database, id: string | null): Promise<string> {
  const studios = await reader.studio.findMany({
    select: { id: true, name: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const picked = id === null ? studios : studios.filter((studio) => studio.id === id);
  const [studio, other] = picked;
  if (studio !== undefined && other === undefined) return studio.id;
  if (studios.length === 0) throw new Fault(NO_STUDIO);
  const list = studios.map((one) => `  ${one.id}  ${one.name}`).join("\n");
  const what = id === null ? "There are several studios" : "There is no such studio";
  throw new Fault(`${what}: name one with --studio ID.\n${list}`);
}
