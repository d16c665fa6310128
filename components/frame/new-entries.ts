import type { MenuEntry } from "@/components/ui/menu-button";
import type { Permission } from "@/lib/domain/access-role";
import { paths } from "@/lib/paths";

/**
 * What can be made from anywhere. Each leads to its screen, which opens the form at `?new=`; a session is made in the
 * project in sight, else where a project can be picked.
 */
export function newEntries(permissions: readonly Permission[], pathname: string): readonly MenuEntry[] {
  const project = pathname.match(/^\/projects\/[^/]+/)?.[0];
  const entries: (MenuEntry & { permission: Permission })[] = [
    { id: "project", label: "New project", href: paths.projects({ new: "project" }), permission: "plan" },
    { id: "session", label: "New session", href: `${project ?? paths.projects()}?new=session`, permission: "plan" },
    { id: "person", label: "New person", href: paths.people({ new: "person" }), permission: "roster" },
    { id: "import", label: "Import credits", href: paths.importCredits(), permission: "import" },
  ];
  return entries.filter(({ permission }) => permissions.includes(permission));
}
