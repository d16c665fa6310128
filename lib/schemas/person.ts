import { z } from "zod";
import { PERSON_KINDS } from "@/lib/domain/person";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { SKILLS } from "@/lib/domain/skill";
import { idSchema, lineSchema, notesSchema, versionSchema } from "./text";

export const PERSON_NAME_MAX = 120;
export const PERSON_EMAIL_MAX = 254;
export const PERSON_PHONE_MAX = 40;
export const PERSON_NOTES_MAX = 2000;
/** How many people one paste can bring. */
export const PASTE_MAX = 500;

const emailSchema = z
  .string()
  .transform((text) => text.toWellFormed().normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(PERSON_EMAIL_MAX, `E-mail can have ${PERSON_EMAIL_MAX} characters at most.`)
      .regex(/^$|^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/, "Write the e-mail as name@example.com."),
  )
  .transform((text) => (text === "" ? null : text));

const phoneSchema = lineSchema("Phone", PERSON_PHONE_MAX, { optional: true }).transform((text) =>
  text === "" ? null : text,
);

/** Each at most once, in the order of the vocabulary. */
function listOf<Value extends string>(values: readonly Value[]) {
  return z
    .array(z.enum(values as readonly [Value, ...Value[]]))
    .max(values.length)
    .transform((picked) => values.filter((value) => picked.includes(value)));
}

const kindSchema = z.enum(PERSON_KINDS, "Pick person or group.");

/** All that is known of a person. Empty e-mail and phone become null. */
export const personFieldsSchema = z.object({
  name: lineSchema("Name", PERSON_NAME_MAX),
  kind: kindSchema,
  sessionRoles: listOf(SESSION_ROLES),
  skills: listOf(SKILLS),
  email: emailSchema,
  phone: phoneSchema,
  notes: notesSchema("Notes", PERSON_NOTES_MAX),
});

export const personEditSchema = personFieldsSchema.extend({ id: idSchema, version: versionSchema });

export const pastedPeopleSchema = z.object({
  people: z
    .array(personFieldsSchema)
    .min(1, "There is nobody in it. Paste at least one line with a name.")
    .max(PASTE_MAX, `Paste ${PASTE_MAX} people at most at once.`),
});

export const personVersionSchema = z.object({ id: idSchema, version: versionSchema });

export const archivePersonSchema = personVersionSchema.extend({ isArchived: z.boolean() });

export const answerKindSchema = personVersionSchema.extend({ kind: kindSchema });

/** `keptId` stays, `mergedId` goes into it. */
export const mergePeopleSchema = z.object({
  keptId: idSchema,
  keptVersion: versionSchema,
  mergedId: idSchema,
  mergedVersion: versionSchema,
});
