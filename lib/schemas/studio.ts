import { z } from "zod";
import { REFUSALS } from "@/lib/domain/refusal";
import { STUDIO_LIMITS } from "@/lib/domain/studio";
import { isTimeZone } from "@/lib/time/zones";
import { lineSchema, versionSchema } from "./text";

const { nameMax, restHoursMax } = STUDIO_LIMITS;
const restFault = `Rest must be a whole number of hours from 0 to ${restHoursMax}.`;

export const studioNameSchema = lineSchema("Studio name", nameMax);

/** An IANA zone that this machine knows. */
export const timeZoneSchema = z.string(REFUSALS.UNKNOWN_ZONE).refine(isTimeZone, REFUSALS.UNKNOWN_ZONE);

export const studioSchema = z.object({
  version: versionSchema,
  name: studioNameSchema,
  timeZone: timeZoneSchema,
  restHours: z.number(restFault).int(restFault).min(0, restFault).max(restHoursMax, restFault),
});
