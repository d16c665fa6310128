import { z } from "zod";
import { COVERED_ROLES } from "@/lib/domain/session-role";

/** Addresses are typed by people too: what does not fit is as if it were not there. */
const textSchema = z.string().max(200).catch("");

/** The project list: `?q=` filters, `?archived=1` shows what was put away, `?new=` opens a form. */
export const projectListQuerySchema = z.object({
  q: textSchema.default(""),
  archived: z.literal("1").optional().catch(undefined),
  new: z.enum(["project", "session"]).optional().catch(undefined),
});
export type ProjectListQuery = z.output<typeof projectListQuerySchema>;

/**
 * A project: `?tab=`, `?open=all` opens every session, `?new=session` opens the form, `?add=` opens the catalogue for
 * tasks of one session role outside sessions, of one song where `?song=` names it.
 */
export const projectQuerySchema = z.object({
  tab: z.enum(["plan", "songs", "coverage", "credits", "history"]).default("plan").catch("plan"),
  open: z.literal("all").optional().catch(undefined),
  new: z.literal("session").optional().catch(undefined),
  add: z.enum(COVERED_ROLES).optional().catch(undefined),
  song: textSchema.default(""),
});
