"use server";
import { saveStudio } from "@/lib/data/studios";
import { studioSchema } from "@/lib/schemas/studio";
import { defineAction } from "./define-action";

/** The studio's name, zone and rest hours. */
export const saveStudioAction = defineAction({
  name: "studios.save",
  permission: "settings",
  schema: studioSchema,
  handler: ({ scope, input: { version, ...edit }, now }) => saveStudio(scope, version, edit, now),
});
