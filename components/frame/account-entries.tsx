import Check from "lucide-react/icons/check";
import type { MenuGroup } from "@/components/ui/menu-button";
import { paths } from "@/lib/paths";
import type { Appearance, FrameActions, FrameView } from "./frame-view";

const THEMES: readonly [Appearance["theme"], string][] = [
  ["SYSTEM", "As the system"],
  ["DARK", "Dark"],
  ["LIGHT", "Light"],
];
const DENSITIES: readonly [Appearance["density"], string][] = [
  ["NORMAL", "Normal rows"],
  ["DENSE", "Dense rows"],
];

/** The account menu: who is signed in, how it looks, where to change more. */
export function accountEntries(
  user: FrameView["user"],
  changeAppearance: (change: Partial<Appearance>) => void,
  showShortcuts: () => void,
  signOut: FrameActions["signOut"],
): readonly MenuGroup[] {
  const choice = (isChosen: boolean) =>
    isChosen ? <Check size={14} aria-label="Chosen:" /> : <span className="inline-block w-3.5" />;
  return [
    {
      id: "account",
      heading: user.name,
      entries: [
        { id: "own", label: "Account", note: user.email, href: paths.account() },
        { id: "keys", label: "Keyboard shortcuts", shortcut: "?", onAction: showShortcuts },
        { id: "out", label: "Sign out", onAction: () => void signOut({}) },
      ],
    },
    {
      id: "theme",
      heading: "Theme",
      entries: THEMES.map(([theme, label]) => ({
        id: theme,
        label,
        icon: choice(theme === user.theme),
        onAction: () => changeAppearance({ theme }),
      })),
    },
    {
      id: "density",
      heading: "Rows",
      entries: DENSITIES.map(([density, label]) => ({
        id: density,
        label,
        icon: choice(density === user.density),
        onAction: () => changeAppearance({ density }),
      })),
    },
  ];
}
