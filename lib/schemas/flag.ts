import { z } from "zod";
import { ACKNOWLEDGEMENT_REASONS } from "@/lib/domain/acknowledgement";
import { FLAG_KINDS } from "@/lib/domain/flag";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { idSchema, lineSchema } from "./text";

export const ACKNOWLEDGEMENT_NOTE_MAX = 200;
/** A key names at most a person and two sessions. */
const MAX_FLAG_KEY = 200;
/** A fingerprint lists the ids of a session's tasks: more than any session holds, and still a bound. */
const MAX_FINGERPRINT = 100_000;

const flagKeySchema = z.string().min(1).max(MAX_FLAG_KEY);

export const flagQuerySchema = z.object({
  key: flagKeySchema,
  /** where to look for what follows, once this one is settled */
  projectId: idSchema.nullable(),
});

export const acknowledgeSchema = z
  .object({
    key: flagKeySchema,
    /** of the facts that the sayer has seen */
    fingerprint: z.string().max(MAX_FINGERPRINT),
    reason: z.enum(ACKNOWLEDGEMENT_REASONS, "Pick a reason."),
    note: lineSchema("The reason", ACKNOWLEDGEMENT_NOTE_MAX, { optional: true }),
  })
  .refine(({ reason, note }) => reason !== "OTHER" || note !== "", {
    path: ["note"],
    message: "Say in a few words why.",
  });

/** Filters of the Flags screen, as they stand in its address. What cannot be read filters nothing. */
export const flagFilterSchema = z.object({
  kind: z.enum(FLAG_KINDS).optional().catch(undefined),
  project: idSchema.optional().catch(undefined),
  person: idSchema.optional().catch(undefined),
  role: z.enum(SESSION_ROLES).optional().catch(undefined),
  counted: z.literal("1").optional().catch(undefined),
});
export type FlagFilterInput = z.output<typeof flagFilterSchema>;
