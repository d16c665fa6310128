"use server";
import { setRoleNeed } from "@/lib/data/role-needs";
import { roleNeedSchema } from "@/lib/schemas/role-need";
import { defineAction } from "./define-action";

export const setRoleNeedAction = defineAction({
  name: "role-needs.set",
  permission: "plan",
  schema: roleNeedSchema,
  handler: ({ scope, input, now }) => setRoleNeed(scope, input, now),
});
