/** Times of day as text, "HH:MM" on a 24-hour clock, with no date and no zone. */
const PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isClockTime(text: string): boolean {
  return PATTERN.test(text);
}

/** Minutes since midnight: 630 for "10:30". */
export function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time so many minutes later on the clock's face, and how many midnights lie between. */
export function addClockMinutes(time: string, minutes: number): { time: string; days: number } {
  const total = clockMinutes(time) + minutes;
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  return { time: `${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`, days };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
