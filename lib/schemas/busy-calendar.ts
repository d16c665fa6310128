import { z } from "zod";
import { CALENDAR_NAME_MAX } from "@/lib/domain/busy-calendar-view";
import { CALENDAR_ADDRESS_MAX, parseCalendarAddress } from "@/lib/domain/calendar-address";
import { idSchema, lineSchema, versionSchema } from "./text";

const nameSchema = lineSchema("Name", CALENDAR_NAME_MAX);

/** An address of the web; what it becomes is what is asked for, and the host that may be shown. */
const addressSchema = z
  .string("Address is missing.")
  // What is far too long is not even read.
  .max(4 * CALENDAR_ADDRESS_MAX, `Address can have ${CALENDAR_ADDRESS_MAX} characters at most.`)
  .transform((text, context) => {
    const address = parseCalendarAddress(text.toWellFormed());
    if (address.ok) return address;
    context.addIssue({ code: "custom", message: address.message });
    return z.NEVER;
  });

const fileSchema = z.instanceof(Blob, { error: "Choose a file." });

export const calendarAddressSchema = z.object({ personId: idSchema, name: nameSchema, address: addressSchema });

export const calendarFileSchema = z.object({ personId: idSchema, name: nameSchema, file: fileSchema });

export const calendarVersionSchema = z.object({ id: idSchema, version: versionSchema });

export const calendarNameSchema = calendarVersionSchema.extend({ name: nameSchema });

export const newerFileSchema = calendarVersionSchema.extend({ file: fileSchema });

export const calendarIdSchema = z.object({ id: idSchema });
