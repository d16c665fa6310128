import { z } from "zod";
import { ABSENCE_LIMITS } from "@/lib/domain/absence-limits";
import { addDays, daysBetween, isCalendarDate } from "@/lib/time/calendar-date";
import { isClockTime } from "@/lib/time/clock-time";
import { datesOf, parseRule } from "@/lib/time/recurrence";
import { timeZoneSchema } from "./studio";
import { idSchema, lineSchema, versionSchema } from "./text";
import { weekHoursSchema } from "./week-hours";

const { noteMax, daysMax } = ABSENCE_LIMITS;
/** How many days one stroke of the brush can cover: the weeks in sight and some. */
const PAINT_MAX = 100;

const dayFault = "Pick a day from 1900 to 2199.";
const daySchema = z.string(dayFault).refine(isCalendarDate, dayFault);
const timeFault = "Write the time as 17:00.";

/** A rule in its one form; "" for once. */
const ruleSchema = z.string().transform((text, context) => {
  if (text.trim() === "") return "";
  const parsed = parseRule(text);
  if (parsed.ok) return parsed.rule;
  context.addIssue({ code: "custom", message: parsed.message });
  return z.NEVER;
});

const fieldsSchema = z.object({
  isAllDay: z.boolean(),
  startsOn: daySchema,
  /** the last day, which is in it */
  endsOn: daySchema,
  /** on the clock; without meaning for whole days */
  startTime: z.string(),
  endTime: z.string(),
  timeZone: timeZoneSchema,
  rule: ruleSchema,
  note: lineSchema("The note", noteMax, { optional: true }),
});

type Fields = z.output<typeof fieldsSchema>;

/** What is wrong with a field, beyond its own form. */
function faultsOf(fields: Fields): Record<string, string> {
  const { isAllDay, startsOn, endsOn, startTime, endTime, rule } = fields;
  const faults: Record<string, string> = {};
  // What is wrong with a day by itself is said already.
  if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn)) return faults;
  if (!isAllDay && !isClockTime(startTime)) faults.startTime = timeFault;
  if (!isAllDay && !isClockTime(endTime)) faults.endTime = timeFault;
  if (Object.keys(faults).length > 0) return faults;
  if (endsOn < startsOn) faults.endsOn = "The last day is before the first. Pick a later one.";
  else if (!isAllDay && endsOn === startsOn && endTime <= startTime)
    faults.endTime = "The end is not after the start. Set a later time, or the next day.";
  else if (daysBetween(startsOn, endsOn) >= daysMax) faults.endsOn = `One entry can last ${daysMax} days at most.`;
  else if (endsOn === "2199-12-31" && isAllDay) faults.endsOn = "The last day can be 30 December 2199.";
  if (rule !== "" && datesOf(rule, startsOn, { max: 2 }).length < 2)
    faults.rule = "By this rule nothing comes after the first day. Change it, or do not repeat.";
  return faults;
}

/** What the data layer keeps: the wall times and the rule. */
function wallsOf({ startsOn, endsOn, startTime, endTime, ...rest }: Fields) {
  return rest.isAllDay
    ? { ...rest, startsWall: `${startsOn}T00:00`, endsWall: `${addDays(endsOn, 1)}T00:00` }
    : { ...rest, startsWall: `${startsOn}T${startTime}`, endsWall: `${endsOn}T${endTime}` };
}

function withFaults(fields: Fields, context: z.RefinementCtx): void {
  for (const [name, message] of Object.entries(faultsOf(fields))) {
    context.addIssue({ code: "custom", path: [name], message });
  }
}

export const addUnavailabilitySchema = fieldsSchema
  .extend({ personId: idSchema })
  .superRefine(withFaults)
  .transform(({ personId, ...fields }) => ({ personId, fields: wallsOf(fields) }));

export const saveUnavailabilitySchema = fieldsSchema
  .extend({ id: idSchema, version: versionSchema })
  .superRefine(withFaults)
  .transform(({ id, version, ...fields }) => ({ id, version, fields: wallsOf(fields) }));

export const unavailabilityVersionSchema = z.object({ id: idSchema, version: versionSchema });

export const skipUnavailabilitySchema = unavailabilityVersionSchema.extend({
  date: daySchema,
  isLeftOut: z.boolean(),
});

export const paintDaysSchema = z.object({
  personId: idSchema,
  days: z.array(daySchema).min(1).max(PAINT_MAX, `Paint ${PAINT_MAX} days at most at once.`).readonly(),
  isAway: z.boolean(),
});

export const saveHoursSchema = z.object({
  personId: idSchema,
  version: versionSchema,
  /** "" for the studio's */
  timeZone: z.literal("").or(timeZoneSchema),
  workingHours: weekHoursSchema,
});
