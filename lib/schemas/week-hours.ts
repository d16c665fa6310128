import { z } from "zod";
import { parseWeekHours, WEEK_RANGES_MAX, weekHoursText } from "@/lib/domain/week-hours";
import { weekHoursFault } from "@/lib/domain/week-hours-fault";

/** "Mo 10:00-18:00" and a semicolon, so many times. */
const TEXT_MAX = WEEK_RANGES_MAX * 15;

/** Hours that return every week, as lib/domain/week-hours.ts writes them; "" for none. */
export const weekHoursSchema = z
  .string()
  .max(TEXT_MAX, `A week can have ${WEEK_RANGES_MAX} ranges at most. Take some away.`)
  .superRefine((text, context) => {
    const fault = weekHoursFault(text);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  })
  .transform((text) => weekHoursText(parseWeekHours(text) ?? []));
