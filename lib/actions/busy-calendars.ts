"use server";
import { readCalendarAt, readCalendarBytes } from "@/lib/calendars/read-calendar";
import { type RefreshOutcome, refreshCalendar } from "@/lib/calendars/refresh-calendar";
import { remarksText } from "@/lib/calendars/remarks-text";
import {
  addCalendar,
  findCalendar,
  findPersonClock,
  removeCalendar,
  renameCalendar,
  replaceFile,
} from "@/lib/data/busy-calendars";
import type { WriteResult } from "@/lib/data/transact";
import { mayKeepFor } from "@/lib/domain/access-role";
import { CALENDAR_BYTES_MAX } from "@/lib/domain/busy-calendar-view";
import { refusalOf } from "@/lib/domain/refusal";
import {
  calendarAddressSchema,
  calendarFileSchema,
  calendarIdSchema,
  calendarNameSchema,
  calendarVersionSchema,
  newerFileSchema,
} from "@/lib/schemas/busy-calendar";
import { defineAction } from "./define-action";

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, CALENDAR_BYTES_MAX + 1).arrayBuffer());
}

/** Reads a calendar at its address, then keeps it. The address is refused with the reason when it cannot be read. */
export const addCalendarAction = defineAction({
  name: "calendars.add",
  permission: null,
  schema: calendarAddressSchema,
  handler: async ({ actor, scope, input: { personId, name, address }, now }) => {
    if (!mayKeepFor(actor, personId)) return refusalOf("NOT_ALLOWED");
    const clock = await findPersonClock(scope, personId);
    if (clock === null) return refusalOf("NOT_FOUND");
    const outcome = await readCalendarAt(address.href, clock, now);
    if (!outcome.ok) {
      const moved = outcome.movedTo === null ? "" : ` The new address is ${outcome.movedTo}`;
      return refusalOf("INVALID", { fields: { address: `${outcome.fault} Nothing was added.${moved}` } });
    }
    const origin = { source: "ADDRESS", address: address.href, host: address.host } as const;
    const reading = { busy: outcome.busy, remarks: remarksText(outcome.notes) };
    return addCalendar(scope, { personId, name, origin }, reading, now);
  },
});

/** Keeps what a file says. */
export const addCalendarFileAction = defineAction({
  name: "calendars.add-file",
  permission: null,
  schema: calendarFileSchema,
  handler: async ({ actor, scope, input: { personId, name, file }, now }) => {
    if (!mayKeepFor(actor, personId)) return refusalOf("NOT_ALLOWED");
    const clock = await findPersonClock(scope, personId);
    if (clock === null) return refusalOf("NOT_FOUND");
    const outcome = await readCalendarBytes(await bytesOf(file), clock, now);
    if (!outcome.ok) return refusalOf("INVALID", { fields: { file: `${outcome.fault} Nothing was added.` } });
    const reading = { busy: outcome.busy, remarks: remarksText(outcome.notes) };
    return addCalendar(scope, { personId, name, origin: { source: "FILE" } }, reading, now);
  },
});

/** Puts a newer file in the place of an older one. */
export const replaceCalendarFileAction = defineAction({
  name: "calendars.replace-file",
  permission: null,
  schema: newerFileSchema,
  handler: async ({ actor, scope, input: { id, version, file }, now }) => {
    const row = await findCalendar(scope, id);
    if (row === null) return refusalOf("NOT_FOUND");
    if (!mayKeepFor(actor, row.personId)) return refusalOf("NOT_ALLOWED");
    const clock = (await findPersonClock(scope, row.personId)) ?? "UTC";
    const outcome = await readCalendarBytes(await bytesOf(file), clock, now);
    if (!outcome.ok) return refusalOf("INVALID", { message: `${outcome.fault} What was read before is kept.` });
    return replaceFile(scope, { id, version }, { busy: outcome.busy, remarks: remarksText(outcome.notes) }, now);
  },
});

/** Reads a calendar at its address again, now. A reading that fails is no refusal: the value says why. */
export const readCalendarAction = defineAction({
  name: "calendars.read",
  permission: null,
  schema: calendarIdSchema,
  handler: async ({ actor, scope, input: { id }, now }): Promise<WriteResult<ReadAgain>> => {
    const row = await findCalendar(scope, id);
    if (row === null || row.source !== "ADDRESS") return refusalOf("NOT_FOUND");
    if (!mayKeepFor(actor, row.personId)) return refusalOf("NOT_ALLOWED");
    const outcome = await refreshCalendar(row, now);
    if (outcome.kind === "REFUSED") return outcome.refusal;
    return { ok: true, value: readAgainOf(outcome, actor.personId === row.personId), change: null };
  },
});

/** What came of reading a calendar again, as a sentence. */
interface ReadAgain {
  isRead: boolean;
  message: string;
}

/** @param isOwn whether whoever asks gave the address: nobody else learns where it has moved to */
function readAgainOf(outcome: Exclude<RefreshOutcome, { kind: "REFUSED" }>, isOwn: boolean): ReadAgain {
  switch (outcome.kind) {
    case "READ":
      return {
        isRead: true,
        message: outcome.isNew ? "Read again: the busy times have changed" : "Read again: nothing new",
      };
    case "LEFT":
      return { isRead: true, message: "It is being read already" };
    case "FAILED": {
      const { fault, movedTo } = outcome;
      return { isRead: false, message: movedTo === null || !isOwn ? fault : `${fault} The new address is ${movedTo}` };
    }
  }
}

export const renameCalendarAction = defineAction({
  name: "calendars.rename",
  permission: null,
  schema: calendarNameSchema,
  handler: async ({ actor, scope, input: { name, ...seen }, now }) => {
    const row = await findCalendar(scope, seen.id);
    if (row === null) return refusalOf("NOT_FOUND");
    return mayKeepFor(actor, row.personId) ? renameCalendar(scope, seen, name, now) : refusalOf("NOT_ALLOWED");
  },
});

export const removeCalendarAction = defineAction({
  name: "calendars.remove",
  permission: null,
  schema: calendarVersionSchema,
  handler: async ({ actor, scope, input, now }) => {
    const row = await findCalendar(scope, input.id);
    if (row === null) return refusalOf("NOT_FOUND");
    return mayKeepFor(actor, row.personId) ? removeCalendar(scope, input, now) : refusalOf("NOT_ALLOWED");
  },
});
