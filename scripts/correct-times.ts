/**
 * Moves sessions to the times that were said for them, after a country has changed its clocks.
 *
 *   npm run -s times:correct -- [--apply]
 *
 * Without --apply it says what it would move, and changes nothing.
 */
import { parseArgs } from "node:util";
import { mintScope } from "@/lib/data/scope";
import { correctSessionTimes, type DriftedSession, listDriftedSessions, listStudios } from "@/lib/data/time-correction";
import { counted } from "@/lib/domain/counted";
import { wallTextAt } from "@/lib/time/zoned";
import { withDatabase } from "./migrations/open";
import { Fault, runCommand } from "./setup/fault.mjs";

/** How the history names who did it. */
const NAME = "Clock rules";

await runCommand(() =>
  withDatabase(async (opened) => {
    const isApplied = readArguments();
    const now = new Date();
    const drifted = await listDriftedSessions(opened.reader, null, now);
    if (drifted.length === 0) {
      console.log("Every session is when its clocks say it is.");
      return;
    }
    for (const session of drifted) console.log(describe(session));
    if (!isApplied) {
      console.log(`${counted(drifted.length, "session")} would move: npm run -s times:correct -- --apply`);
      return;
    }
    const concerned = new Set(drifted.map(({ studioId }) => studioId));
    for (const { id, name } of (await listStudios(opened)).filter((studio) => concerned.has(studio.id))) {
      const moved = await correctSessionTimes(mintScope(id, null, NAME), now);
      if (!moved.ok) throw new Fault(`${name}: ${moved.message}`);
      console.log(
        `${name}: moved ${counted(moved.value, "session")}. It stands in the history, and can be undone there.`,
      );
    }
  }),
);

/** "Band day: planned for 2026-11-23 10:00 in Europe/London, where clocks would show 11:00. Moves by -60 minutes." */
function describe({ title, startsAt, startsWall, timeZone, corrected }: DriftedSession): string {
  const [said, shown] = [startsWall, wallTextAt(startsAt, timeZone)].map((wall) => wall.replace("T", " "));
  const minutes = (corrected.startsAt.getTime() - startsAt.getTime()) / 60_000;
  return `${title}: planned for ${said} in ${timeZone}, where clocks would show ${shown}. Its start moves by ${minutes} minutes.`;
}

function readArguments(): boolean {
  try {
    return parseArgs({ options: { apply: { type: "boolean", default: false } } }).values.apply;
  } catch {
    throw new Fault("npm run -s times:correct -- [--apply]");
  }
}
