import CalendarDays from "lucide-react/icons/calendar-days";
import ChartGantt from "lucide-react/icons/chart-gantt";
import Diamond from "lucide-react/icons/diamond";
import Disc3 from "lucide-react/icons/disc-3";
import FileInput from "lucide-react/icons/file-input";
import Grid3x3 from "lucide-react/icons/grid-3x3";
import Headphones from "lucide-react/icons/headphones";
import History from "lucide-react/icons/history";
import House from "lucide-react/icons/house";
import SlidersVertical from "lucide-react/icons/sliders-vertical";
import Users from "lucide-react/icons/users";
import type { Permission } from "@/lib/domain/access-role";
import { paths } from "@/lib/paths";

export interface Destination {
  href: string;
  label: string;
  icon: typeof House;
  /** The second key after G. */
  key: string;
  /** Left out for accounts without it. */
  permission?: Permission;
}

/** The screens, in the order of the rail. A screen joins this list when it exists. */
const DESTINATIONS: readonly Destination[] = [
  { href: paths.today(), label: "Today", icon: House, key: "t" },
  { href: paths.me(), label: "My calls", icon: Headphones, key: "m" },
  { href: paths.projects(), label: "Projects", icon: Disc3, key: "p" },
  { href: paths.timeline(), label: "Timeline", icon: ChartGantt, key: "l" },
  { href: paths.calendar(), label: "Calendar", icon: CalendarDays, key: "a" },
  { href: paths.coverage(), label: "Coverage", icon: Grid3x3, key: "c" },
  { href: paths.flags(), label: "Flags", icon: Diamond, key: "f" },
  { href: paths.people(), label: "People", icon: Users, key: "e" },
  { href: paths.importCredits(), label: "Import", icon: FileInput, key: "i", permission: "import" },
  { href: paths.history(), label: "History", icon: History, key: "h" },
  { href: paths.settings(), label: "Settings", icon: SlidersVertical, key: "s", permission: "settings" },
];

/** The screens that an account with these permissions can open. */
export function destinationsFor(permissions: readonly Permission[]): readonly Destination[] {
  return DESTINATIONS.filter(({ permission }) => !permission || permissions.includes(permission));
}

/** Whether the screen at `href` is the one in sight, or holds it. A session belongs to the projects. */
export function isCurrentDestination(href: string, pathname: string): boolean {
  if (href === paths.today()) return pathname === href;
  if (href === paths.projects() && pathname.startsWith("/sessions/")) return true;
  return pathname === href || pathname.startsWith(`${href}/`);
}
