import { counted } from "@/lib/domain/counted";
import { isDrifted, type KeptSpan } from "@/lib/time/wall-drift";
import { wallTextAt } from "@/lib/time/zoned";
import { pathOf, providerOf } from "../databases/address";
import { withClient } from "../databases/postgresql";
import { readingSqlite } from "../databases/sqlite";
import { type Finding, ok, warning } from "./finding";

interface TimesRow {
  title: string;
  timeZone: string;
  startsMs: number;
  endsMs: number;
  startsWall: string;
  endsWall: string;
}

/** How many are named; the command names all. */
const NAMED = 3;

/** Whether every session that is not over starts and ends when clocks show what was said for it. Reads only. */
export async function checkClockRules(url: string, now: Date): Promise<Finding> {
  const rules = `time zone rules ${process.versions.tz ?? "of this machine"}`;
  const rows = await readTimes(url, now);
  if (rows === null) return ok("Clock rules", "checked once the database is brought up to date.");
  const drifted = rows.filter((row) => isDrifted(spanOf(row)));
  const [first] = drifted;
  if (first === undefined) return ok("Clock rules", `${counted(rows.length, "session")} to come fit the ${rules}.`);
  const named = drifted.slice(0, NAMED).map(describe).join("; ");
  const more = drifted.length > NAMED ? `; and ${drifted.length - NAMED} more` : "";
  return warning(
    "Clock rules",
    `${counted(drifted.length, "session")} no longer start or end when they were planned, since a zone has other clocks by the ${rules}: ${named}${more}. npm run -s times:correct says what it would move.`,
  );
}

function spanOf({ timeZone, startsMs, endsMs, startsWall, endsWall }: TimesRow): KeptSpan {
  return { startsAt: new Date(startsMs), endsAt: new Date(endsMs), timeZone, startsWall, endsWall };
}

function describe(row: TimesRow): string {
  const [said, shown] = [row.startsWall, wallTextAt(new Date(row.startsMs), row.timeZone)].map((wall) =>
    wall.replace("T", " "),
  );
  return `${row.title}, planned for ${said} in ${row.timeZone}, now ${shown}`;
}

/** Sessions that are not over, with their wall times; null where the database keeps none yet. */
async function readTimes(url: string, now: Date): Promise<TimesRow[] | null> {
  const from = now.getTime();
  if (providerOf(url) === "sqlite") {
    return readingSqlite(pathOf(url), (connection) => {
      const columns = connection.pragma(`table_info("StudioSession")`) as { name: string }[];
      if (!columns.some(({ name }) => name === "startsWall")) return null;
      return connection
        .prepare<[number], TimesRow>(
          `SELECT "title", "timeZone", "startsAt" AS "startsMs", "endsAt" AS "endsMs", "startsWall", "endsWall"
           FROM "StudioSession" WHERE "startsWall" IS NOT NULL AND "endsAt" > ? ORDER BY "startsAt", "id"`,
        )
        .all(from);
    });
  }
  return withClient(url, async (client) => {
    const known = await client.query(
      `SELECT 1 FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name = 'StudioSession' AND column_name = 'startsWall'`,
    );
    if (known.rows.length === 0) return null;
    const { rows } = await client.query<TimesRow>(
      `SELECT "title", "timeZone", "startsWall", "endsWall",
              (extract(epoch FROM "startsAt") * 1000)::float8 AS "startsMs",
              (extract(epoch FROM "endsAt") * 1000)::float8 AS "endsMs"
       FROM "StudioSession" WHERE "startsWall" IS NOT NULL AND extract(epoch FROM "endsAt") * 1000 > $1
       ORDER BY "startsAt", "id"`,
      [from],
    );
    return rows;
  });
}
