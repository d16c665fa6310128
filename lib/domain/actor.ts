import type { AccessRole, Permission } from "./access-role";

/** The signed-in account with its access in the studio it works in. Read fresh on every request. */
export interface Actor {
  userId: string;
  signInId: string;
  name: string;
  email: string;
  studioId: string;
  accessRole: AccessRole;
  permissions: readonly Permission[];
  theme: "SYSTEM" | "DARK" | "LIGHT";
  density: "NORMAL" | "DENSE";
  singleKeyShortcuts: boolean;
}
