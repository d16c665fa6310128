import { z } from "zod";
import { DUAL_ROLE_POLICIES, PROJECT_KINDS, STRIPES } from "@/lib/domain/project";
import { dateSchema, idSchema, lineSchema, notesSchema, versionSchema } from "./text";

export const PROJECT_TITLE_MAX = 120;
export const PROJECT_ARTIST_MAX = 120;
export const PROJECT_NOTES_MAX = 4000;

const codeFault = "A code is two letters or digits, such as NR.";
const stripeFault = "Pick one of the eight colours.";

const head = {
  title: lineSchema("Title", PROJECT_TITLE_MAX),
  artist: lineSchema("Artist", PROJECT_ARTIST_MAX, { optional: true }),
  kind: z.enum(PROJECT_KINDS, "Pick a kind from the list."),
  code: z
    .string(codeFault)
    .transform((text) => text.normalize("NFC").trim().toUpperCase())
    .pipe(z.string().regex(/^[\p{L}\p{N}]{2}$/u, codeFault)),
  stripe: z
    .number(stripeFault)
    .int(stripeFault)
    .min(0, stripeFault)
    .max(STRIPES - 1, stripeFault),
  dualRolePolicy: z.enum(DUAL_ROLE_POLICIES, "Pick one from the list."),
};

/** A new project: from a template, or empty when `templateId` is null. */
export const newProjectSchema = z.object({
  ...head,
  templateId: z.string().max(64).nullable(),
  startsOn: dateSchema,
  roomId: idSchema.nullable(),
  engineerId: idSchema.nullable(),
  producerId: idSchema.nullable(),
});

/** All that can be edited of a project's head. Both dates may be left out; the last day is not before the first. */
export const projectEditSchema = z
  .object({
    ...head,
    id: idSchema,
    version: versionSchema,
    startsOn: dateSchema.nullable(),
    endsOn: dateSchema.nullable(),
    notes: notesSchema("Notes", PROJECT_NOTES_MAX),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "The last day is before the first. Set a later one.",
  });

export const projectVersionSchema = z.object({ id: idSchema, version: versionSchema });

export const archiveProjectSchema = projectVersionSchema.extend({ isArchived: z.boolean() });
