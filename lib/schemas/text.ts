import { z } from "zod";
import { isCalendarDate } from "@/lib/time/calendar-date";

// Half of a surrogate pair is no character: a database keeps something else, or refuses it.

/**
 * One line of text as people type it: composed (NFC), without control characters, white space folded, within `max`
 * characters. `name` begins the sentences: "Title is missing."
 */
export function lineSchema(name: string, max: number, options: { optional?: boolean } = {}) {
  const text = z
    .string(`${name} is missing.`)
    .transform((value) =>
      value
        .toWellFormed()
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().max(max, `${name} can have ${max} characters at most.`));
  return options.optional ? text : text.pipe(z.string().min(1, `${name} is missing.`));
}

/** Several lines: control characters but line breaks and tabs are dropped. */
export function notesSchema(name: string, max: number) {
  return z
    .string()
    .transform((value) =>
      value
        .toWellFormed()
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n\t]/gu, "")
        .trim(),
    )
    .pipe(z.string().max(max, `${name} can have ${max} characters at most.`));
}

/** A row's id, from a form or an address. Whether it exists is the database's to say. */
export const idSchema = z.string().min(1).max(64);

/** The version an edit was made on. */
export const versionSchema = z.number().int().min(1);

/** A whole number of minutes within bounds. */
export function minutesSchema(name: string, min: number, max: number) {
  const fault = `${name} must be a whole number from ${min} to ${max}.`;
  return z.number(fault).int(fault).min(min, fault).max(max, fault);
}

/** A calendar date, YYYY-MM-DD, or empty for none. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Write the date as 2026-11-23.")
  .refine(isCalendarDate, "This date does not exist. Dates go from 1900 to 2199.");
