"use server";
import { z } from "zod";
import { loadDemo } from "@/lib/data/demo";
import { defineAction } from "./define-action";

/** Fills the studio with fictional people and records to try things on. */
export const loadDemoAction = defineAction({
  name: "demo.load",
  permission: "import",
  schema: z.object({}),
  handler: ({ scope, now }) => loadDemo(scope, now),
});
