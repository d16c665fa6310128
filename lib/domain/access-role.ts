/** What a signed-in account may do in a studio; not a job in the room (see session-role.ts). */
export const ACCESS_ROLES = ["OWNER", "MANAGER", "MEMBER", "VIEWER"] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** The kinds of thing an account can be allowed to do. Reading needs no permission beyond membership. */
export const PERMISSIONS = ["plan", "roster", "review", "undo", "import", "settings"] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The one table: it feeds the action wrapper, the loaders and the buttons. */
const GRANTED: Record<AccessRole, readonly Permission[]> = {
  OWNER: PERMISSIONS,
  MANAGER: PERMISSIONS,
  MEMBER: ["plan", "review", "undo"],
  VIEWER: [],
};

export function isAllowed(role: AccessRole, permission: Permission): boolean {
  return GRANTED[role].includes(permission);
}

/**
 * Whether an account may keep what belongs to one person, such as the calendars that are read for them: whoever keeps the
 * roster may, and everybody for themselves, whatever their access.
 */
export function mayKeepFor(account: { accessRole: AccessRole; personId: string | null }, personId: string): boolean {
  return isAllowed(account.accessRole, "roster") || account.personId === personId;
}

export function permissionsOf(role: AccessRole): readonly Permission[] {
  return GRANTED[role];
}
