import { z } from "zod";
import { SESSION_ROLES } from "@/lib/domain/session-role";

/** Addresses are typed by people too: what does not fit is as if it were not there. */
export const peopleQuerySchema = z.object({
  q: z.string().max(200).default("").catch(""),
  role: z.enum(SESSION_ROLES).optional().catch(undefined),
  archived: z.literal("1").optional().catch(undefined),
  new: z.enum(["person", "people"]).optional().catch(undefined),
});
export type PeopleQuery = z.output<typeof peopleQuerySchema>;

/** A person: `?merge=1` opens the form that makes two records one. */
export const personQuerySchema = z.object({ merge: z.literal("1").optional().catch(undefined) });
export type PersonQuery = z.output<typeof personQuerySchema>;
