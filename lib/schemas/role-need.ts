import { z } from "zod";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { idSchema } from "./text";

export const ROLE_NEED_MAX = 50;

const fault = `This must be a whole number from 0 to ${ROLE_NEED_MAX}.`;
const countSchema = z.number(fault).int(fault).min(0, fault).max(ROLE_NEED_MAX, fault);

export const roleNeedSchema = z.object({
  sessionId: idSchema,
  sessionRole: z.enum(SESSION_ROLES),
  count: countSchema,
  /** the number that the edit was made on */
  seen: countSchema,
});
