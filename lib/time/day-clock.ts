import { daysBetween } from "./calendar-date";
import { counterDuration } from "./duration";
import { endAfter, wallTimeAt } from "./zoned";

/**
 * The clock of a session's day, by minutes from its start: "09:30", "01:00 +1" after a midnight. Without a date it counts
 * from the start: "+02:30".
 */
export function dayClock({
  startsAt,
  timeZone,
}: {
  startsAt: Date | null;
  timeZone: string;
}): (minutes: number) => string {
  if (startsAt === null) return (minutes) => `+${counterDuration(minutes)}`;
  const { date: first } = wallTimeAt(startsAt, timeZone);
  return (minutes) => {
    const { date, time } = wallTimeAt(endAfter(startsAt, minutes), timeZone);
    const days = daysBetween(first, date);
    return days === 0 ? time : `${time} +${days}`;
  };
}
