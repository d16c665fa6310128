import "server-only";
import { formatDate } from "@/lib/time/calendar-date";
import { wallTimeAt } from "@/lib/time/zoned";
import { type ChangeWriter, type Row, refuse } from "./change-writer";

type SessionRow = Row<"studioSession">;

/** A session of a series, and those after it as they were shown. */
export interface SeriesTail {
  id: string;
  version: number;
  following: readonly { id: string; version: number }[];
}

/**
 * The sessions of the series after this one that are edited with it: neither done, cancelled nor over. Refuses STALE, with
 * the one that it is about, when one of them is not as it was shown, or there are others by now.
 */
export async function readFollowing(
  writer: ChangeWriter,
  session: SessionRow,
  seen: SeriesTail["following"],
): Promise<SessionRow[]> {
  const { read, studioId, now } = writer;
  const { seriesId, startsAt } = session;
  if (seriesId === null || startsAt === null) refuse("STALE");
  const rows = await read.studioSession.findMany({
    where: {
      studioId,
      seriesId,
      id: { not: session.id },
      startsAt: { gte: startsAt },
      endsAt: { gt: now },
      status: { notIn: ["DONE", "CANCELLED"] },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  const after = rows.filter((row) => row.startsAt !== null && (row.startsAt > startsAt || row.id > session.id));
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  for (const row of after) {
    if (versions.get(row.id) !== row.version) refuse("STALE", { message: movedOnWords(row) });
  }
  if (after.length !== versions.size) refuse("STALE", { message: GONE });
  return after;
}

const GONE =
  "One of the sessions after this one is not among them any more. Nothing was saved; look at them, then save again.";

function movedOnWords({ title, startsAt, timeZone }: SessionRow): string {
  const on = startsAt === null ? "" : ` on ${formatDate(wallTimeAt(startsAt, timeZone).date)}`;
  return `${title}${on} was changed in the meantime. Nothing was saved; look at it, then save again.`;
}
