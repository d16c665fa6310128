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

export const ownCall = (page: Page, title: string) =>
  page.getByRole("list", { name: "Coming calls" }).getByRole("listitem", { name: title });

export const absences = (page: Page) => page.getByRole("list", { name: "Absences to come" }).getByRole("listitem");
