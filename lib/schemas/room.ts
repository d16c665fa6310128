import { z } from "zod";
import { ROOM_LIMITS } from "@/lib/domain/studio";
import { timeZoneSchema } from "./studio";
import { idSchema, lineSchema, minutesSchema, versionSchema } from "./text";

const { nameMax, minutesMax } = ROOM_LIMITS;

export const roomSchema = z.object({
  name: lineSchema("Room name", nameMax),
  timeZone: timeZoneSchema,
  setUpMinutes: minutesSchema("Set-up", 0, minutesMax),
  strikeMinutes: minutesSchema("Strike", 0, minutesMax),
});

export const roomEditSchema = roomSchema.extend({ id: idSchema, version: versionSchema });

export const archiveRoomSchema = z.object({ id: idSchema, version: versionSchema, isArchived: z.boolean() });
