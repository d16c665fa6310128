import type { AccessRole, Permission } from "./access-role";
import type { Appearance } from "./appearance";

/** The signed-in account with its access in the studio it works in. Read fresh on every request. */
export interface Actor extends Appearance {
  userId: string;
  signInId: string;
  name: string;
  email: string;
  studioId: string;
  /** the person of the roster whom this account belongs to, if any */
  personId: string | null;
  accessRole: AccessRole;
  permissions: readonly Permission[];
}
