import type { TimelineDay } from "@/lib/domain/timeline-view";
import { wallMinutes } from "@/lib/time/wall-text";

/**
 * The full hours that are drawn within a day, each where the clock shows it: a day of 25 hours shows one twice, one of 23
 * leaves one out.
 *
 * @param every only hours that this divides
 */
export function axisHours({ drawn }: Pick<TimelineDay, "drawn">, every: number, timeZone: string) {
  const hours: { at: number; hour: number }[] = [];
  for (let at = drawn.start; at < drawn.end; ) {
    const minutes = wallMinutes(new Date(at), timeZone);
    const past = minutes % 60;
    if (at > drawn.start && past === 0 && (minutes / 60) % every === 0) hours.push({ at, hour: minutes / 60 });
    at += (60 - past) * 60_000;
  }
  return hours;
}
