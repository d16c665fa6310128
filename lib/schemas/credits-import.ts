import { z } from "zod";
import { PERSON_KINDS } from "@/lib/domain/person";
import { idSchema } from "./text";

/** As many as a file can name: the limits of the file itself are held where it is read. */
const ROWS_MAX = 50_000;

/** A name as it stands in a file; what is not in the file answers nothing. */
const nameSchema = z.string().max(300);
const placeSchema = z
  .number()
  .int()
  .min(0)
  .max(ROWS_MAX - 1);

/** A map as it travels: its entries. */
function entriesOf<Value>(key: z.ZodType<string, string>, value: z.ZodType<Value, Value>) {
  return z
    .array(z.tuple([key, value]))
    .max(ROWS_MAX)
    .transform((entries) => new Map(entries));
}

/** A credits file with what was decided about it. The file itself is read again by the server. */
export const creditsImportSchema = z.object({
  file: z.instanceof(Blob, { error: "Choose a file." }),
  albums: z
    .array(z.tuple([placeSchema, z.enum(["ADD", "REPLACE"])]))
    .min(1, "No album is picked. Pick at least one.")
    .max(ROWS_MAX)
    .transform((entries) => new Map(entries)),
  kinds: entriesOf(nameSchema, z.enum(PERSON_KINDS)),
  printedRoles: entriesOf(z.string().max(4_400), z.boolean()),
  people: entriesOf(nameSchema, idSchema.nullable()),
});

/** Albums by name, to ask which of them are here already. */
export const albumNamesSchema = z.object({
  albums: z
    .array(
      z.object({
        artist: nameSchema,
        album: nameSchema,
        year: z.union([z.number(), z.string().max(20)]).nullable(),
        discogsReleaseId: z.string().max(40),
      }),
    )
    .max(ROWS_MAX),
});
