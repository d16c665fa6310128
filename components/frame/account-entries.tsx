import Check from "lucide-react/icons/check";
import type { MenuGroup } from "@/components/ui/menu-button";
import { type Appearance, DENSITIES, DENSITY_LABELS, THEME_LABELS, THEMES } from "@/lib/domain/appearance";
import type { FrameView } from "@/lib/domain/frame-view";
import { paths } from "@/lib/paths";
import { signOut } from "./sign-out";

/** The account menu: who is signed in, how it looks, where to change more. */
export function accountEntries(
  user: FrameView["user"],
  changeAppearance: (change: Partial<Appearance>) => void,
  showShortcuts: () => void,
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
        { id: "out", label: "Sign out", onAction: () => void signOut() },
      ],
    },
    {
      id: "theme",
      heading: "Theme",
      entries: THEMES.map((theme) => ({
        id: theme,
        label: THEME_LABELS[theme],
        icon: choice(theme === user.theme),
        onAction: () => changeAppearance({ theme }),
      })),
    },
    {
      id: "density",
      heading: "Rows",
      entries: DENSITIES.map((density) => ({
        id: density,
        label: `${DENSITY_LABELS[density]} rows`,
        icon: choice(density === user.density),
        onAction: () => changeAppearance({ density }),
      })),
    },
  ];
}
