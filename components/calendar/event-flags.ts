import type { CalendarEvent } from "@/lib/domain/calendar-view";
import type { TimelineFlag } from "@/lib/domain/timeline-view";

/** One flag for each word that is said of these sessions: the first one. */
export function flagsByWord(events: readonly CalendarEvent[]): TimelineFlag[] {
  const byWord = new Map<string, TimelineFlag>();
  for (const flag of events.flatMap((event) => event.flags)) {
    if (!byWord.has(flag.kindLabel)) byWord.set(flag.kindLabel, flag);
  }
  return [...byWord.values()];
}
