import { z } from "zod";
import { isRoomCode } from "@/lib/domain/room-code";
import { ROOM_LIMITS } from "@/lib/domain/studio";
import { timeZoneSchema } from "./studio";
import { idSchema, lineSchema, minutesSchema, versionSchema } from "./text";
import { weekHoursSchema } from "./week-hours";

const { nameMax, addressMax, minutesMax } = ROOM_LIMITS;
const codeFault = "A code is one to four letters or digits, such as LR.";

export const roomSchema = z.object({
  name: lineSchema("Room name", nameMax),
  code: z
    .string(codeFault)
    .transform((text) => text.normalize("NFC").trim().toUpperCase())
    .pipe(z.string().refine(isRoomCode, codeFault)),
  isRemote: z.boolean(),
  address: lineSchema("Address", addressMax, { optional: true }),
  timeZone: timeZoneSchema,
  openHours: weekHoursSchema,
  setUpMinutes: minutesSchema("Set-up", 0, minutesMax),
  strikeMinutes: minutesSchema("Strike", 0, minutesMax),
});

export const roomEditSchema = roomSchema.extend({ id: idSchema, version: versionSchema });

export const moveRoomSchema = z.object({ id: idSchema, by: z.union([z.literal(-1), z.literal(1)]) });

export const archiveRoomSchema = z.object({ id: idSchema, version: versionSchema, isArchived: z.boolean() });
