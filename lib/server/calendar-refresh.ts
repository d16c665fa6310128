import "server-only";
import { refreshCalendar } from "@/lib/calendars/refresh-calendar";
import { type AddressCalendar, listCalendarsToRead } from "@/lib/data/calendar-readings";
import { onShutdown } from "@/lib/data/shutdown";
import { databaseRefusalOf } from "@/lib/data/unusable-database";
import { isDueToBeRead, READ_AGAIN_MINUTES } from "@/lib/domain/calendar-refresh";
import { log } from "@/lib/logs/log";

const ROUND_MS = 3 * 60_000;
/** How many calendars are read at a time. */
const AT_ONCE = 2;

/** Reads people's calendars again from now on, every few minutes those that are due. Ends with the server. */
export function startCalendarRefresh(): void {
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  const round = () => {
    running ??= readDueCalendars(new Date(), ending.signal).finally(() => {
      running = null;
    });
  };
  const timer = setInterval(round, ROUND_MS);
  // Nothing waits for a round: what it would have read is read by the next one.
  timer.unref();
  onShutdown(async () => {
    clearInterval(timer);
    ending.abort();
    await running;
  });
}

/** One round. Where the database cannot be used it does nothing: others say so, and the next round comes. */
export async function readDueCalendars(now: Date, signal: AbortSignal): Promise<void> {
  try {
    const triedBefore = new Date(now.getTime() - READ_AGAIN_MINUTES * 60_000 + 1);
    const due = (await listCalendarsToRead(triedBefore)).filter((row) => isDueToBeRead(row, now));
    const next = due.values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => readEach(next, signal)));
  } catch (error) {
    if (databaseRefusalOf(error) === null && !isUnusable(error))
      log().error({ err: error }, "reading calendars failed");
  }
}

function isUnusable(error: unknown): boolean {
  return error instanceof Error && error.name === "UnusableDatabase";
}

/** Reads one after the other, from a row that is shared with others who do the same. */
async function readEach(rows: Iterator<AddressCalendar>, signal: AbortSignal): Promise<void> {
  for (let next = rows.next(); !next.done && !signal.aborted; next = rows.next()) {
    // The clock of now: those before it in the row took their time.
    const outcome = await refreshCalendar(next.value, new Date(), signal);
    const { id: calendarId, studioId } = next.value;
    if (outcome.kind === "REFUSED") return;
    if (outcome.kind !== "LEFT") log().info({ calendarId, studioId, outcome: outcome.kind }, "calendar");
  }
}
