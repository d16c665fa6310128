import type { Locator, Page } from "@playwright/test";
import { addDays, formatDate, weekdayOf } from "@/lib/time/calendar-date";
import { todayIn } from "@/lib/time/zoned";

/** The demo studio's zone, which is the clock of most of its people. */
const ZONE = "Europe/London";

/** The day of the grid that many days after this week's Monday. */
export function gridDay(offset: number): string {
  const today = todayIn(ZONE, new Date());
  return addDays(today, 1 - weekdayOf(today) + offset);
}

/** A day of the grid, whatever it holds. */
export function dayCell(page: Page, date: string): Locator {
  return page.getByRole("grid").getByRole("gridcell", { name: new RegExp(`^${formatDate(date)}\\b`) });
}

/** Of the demo's Ines, whom its owner is. */
export const ownSession = (page: Page, list: "Waiting for your answer" | "Coming", title: string) =>
  page.getByRole("list", { name: list, exact: true }).getByRole("listitem", { name: title });

export const absencesAhead = (page: Page) => page.getByRole("list", { name: "Absences to come" });
