import { z } from "zod";
import { CLOCK_SHOWINGS } from "@/lib/domain/clock-showing";
import { SESSION_STATUSES, SESSION_TYPES } from "@/lib/domain/studio-session";
import { isClockTime } from "@/lib/time/clock-time";
import { timeZoneSchema } from "./studio";
import { dateSchema, idSchema, lineSchema, notesSchema, versionSchema } from "./text";

export const SESSION_TITLE_MAX = 120;
export const SESSION_NOTES_MAX = 4000;
export const LIVE_PLAYERS_MAX = 200;

const players = `Live players must be a whole number from 0 to ${LIVE_PLAYERS_MAX}.`;
const clockSchema = z.string().refine(isClockTime, "Write the time as 10:00.");

const showingSchema = z.enum(CLOCK_SHOWINGS, "Choose the first or the second.").optional();

/**
 * Wall times, read in the zone of the room (the studio's without one), where clocks show one twice with which of the two
 * is meant; null for a session without a date.
 */
export const scheduleSchema = z
  .object({
    startsOn: dateSchema,
    startTime: clockSchema,
    startShowing: showingSchema,
    endsOn: dateSchema,
    endTime: clockSchema,
    endShowing: showingSchema,
  })
  .nullable();
export type Schedule = NonNullable<z.output<typeof scheduleSchema>>;

/** When a hold runs out, on the room's clock; null for never. */
const holdEndSchema = z.object({ date: dateSchema, time: clockSchema }).nullable();

const head = {
  type: z.enum(SESSION_TYPES, "Pick a kind of session from the list."),
  title: lineSchema("Title", SESSION_TITLE_MAX),
  status: z.enum(SESSION_STATUSES, "Pick a status from the list."),
  roomId: idSchema.nullable(),
  schedule: scheduleSchema,
  /** left out, the end of a hold stays as it is */
  holdEnd: holdEndSchema.optional(),
  livePlayers: z.number(players).int(players).min(0, players).max(LIVE_PLAYERS_MAX, players),
  fixedClock: z.boolean(),
  notes: notesSchema("Notes", SESSION_NOTES_MAX),
  /** the second yes, where the first was answered with ASKS_TWICE: its sentence */
  isSure: z.union([z.literal(false), z.string().max(50_000)]).default(false),
};

export const newSessionSchema = z.object({ ...head, projectId: idSchema, isFromTemplate: z.boolean() });

export const sessionEditSchema = z.object({ ...head, id: idSchema, version: versionSchema });

export const sessionStatusSchema = z.object({
  id: idSchema,
  version: versionSchema,
  status: head.status,
  isSure: head.isSure,
});

export const holdExtensionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  holdEnd: holdEndSchema,
  isSure: head.isSure,
});

/** Where a bar was dropped: instants, since a place on the axis is one. */
const instantSchema = z.iso.datetime().refine((text) => /^(19|20|21)/.test(text), "Dates go from 1900 to 2199.");
const spanSchema = z.object({ startsAt: instantSchema, endsAt: instantSchema });

export const sessionMoveSchema = z.object({
  id: idSchema,
  version: versionSchema,
  roomId: idSchema.nullable(),
  to: z.union([z.object({ span: spanSchema }), z.object({ schedule: scheduleSchema.unwrap() })]),
  isSure: head.isSure,
});

export const sessionRemovalSchema = z.object({ id: idSchema, version: versionSchema });

/** What the form of a new session starts with, whatever its project; what is left out is proposed. */
export const bookingSchema = z.object({
  projectId: idSchema.optional(),
  roomId: idSchema.nullable().optional(),
  startsOn: dateSchema.optional(),
  startTime: clockSchema.optional(),
  /** the clock that day and time were read on; the room's without it */
  timeZone: timeZoneSchema.optional(),
});

/** What a form asks while times are typed: which instants they are in this zone. */
export const schedulePreviewSchema = z.object({
  schedule: scheduleSchema.unwrap(),
  timeZone: z.string().min(1).max(64),
});
