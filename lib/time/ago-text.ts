import { counted } from "@/lib/domain/counted";
import { momentText } from "./span-text";

const [MINUTE_MS, DAY_MINUTES] = [60_000, 1440];

/** "just now", "5 minutes ago", "3 hours ago", then "on Mon 23 Nov, 10:00" on a clock in `timeZone`. */
export function agoText(instant: Date, timeZone: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / MINUTE_MS);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${counted(minutes, "minute")} ago`;
  if (minutes < DAY_MINUTES) return `${counted(Math.floor(minutes / 60), "hour")} ago`;
  return `on ${momentText(instant, timeZone)}`;
}
