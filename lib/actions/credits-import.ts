"use server";
import { importCredits } from "@/lib/data/credits";
import { refusalOf } from "@/lib/domain/refusal";
import { CREDITS_BYTES_MAX, parseCreditsCsv } from "@/lib/formats/credits-csv";
import { findImported } from "@/lib/loaders/credits-import";
import { albumNamesSchema, creditsImportSchema } from "@/lib/schemas/credits-import";
import { defineAction, defineQuery } from "./define-action";

/** Imports the picked albums of a credits file. The browser has read the file before; here it is read afresh. */
export const importCreditsAction = defineAction({
  name: "credits.import",
  permission: "import",
  schema: creditsImportSchema,
  handler: async ({ scope, input: { file, albums, ...answers }, now }) => {
    const bytes = new Uint8Array(await file.slice(0, CREDITS_BYTES_MAX + 1).arrayBuffer());
    const reading = parseCreditsCsv(bytes);
    if (!reading.ok) return refusalOf("INVALID", { message: reading.message });
    return importCredits(scope, { rows: reading.rows, answers, albums }, now);
  },
});

/** Which albums of a file are here already. */
export const importedAlbumsQuery = defineQuery({
  name: "credits.imported",
  schema: albumNamesSchema,
  handler: async ({ actor, input }) => ({ ok: true, value: await findImported(actor, input.albums) }),
});
