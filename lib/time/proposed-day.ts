import { addDays } from "./calendar-date";

interface ProposedDayFacts {
  today: string;
  /** the day of the project's last session with a date; null without any */
  lastSessionOn: string | null;
  /** the project's own first day, if it was said */
  projectStartsOn: string | null;
}

/** The day that a new session is proposed for: after the project's last one, else on its first day; tomorrow at the earliest. */
export function proposedDay({ today, lastSessionOn, projectStartsOn }: ProposedDayFacts): string {
  const tomorrow = addDays(today, 1);
  const next = lastSessionOn === null ? projectStartsOn : addDays(lastSessionOn, 1);
  return next !== null && next > tomorrow ? next : tomorrow;
}
