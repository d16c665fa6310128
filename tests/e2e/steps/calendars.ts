import { type Page, test } from "@playwright/test";
import { type CalendarServer, openCalendarServer } from "@/tests/setup/calendar-server";

/** A calendar with an event of an hour on each of so many days from tomorrow on. */
export function calendarText(days: number): string {
  const stamp = (ms: number) => new Date(ms).toISOString().slice(0, 13).replace(/-/g, "");
  const events = Array.from({ length: days }, (_, index) => {
    const start = `${stamp(Date.now() + (index + 1) * 86_400_000)}0000Z`;
    return `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART:${start}\r\nDURATION:PT1H\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n`;
  });
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`;
}

/** Somebody's calendar on the web, where the server under test may ask this machine. */
export function openOwnCalendar(text: string): Promise<CalendarServer> {
  // The ports that scripts/e2e-server.mjs allows, one for each worker.
  const port = Number(process.env.E2E_PORT) + 11 + test.info().parallelIndex;
  return openCalendarServer(text, { name: "localhost", port });
}

export const calendarSection = (page: Page) => page.getByRole("region", { name: /^Busy times from/ });
