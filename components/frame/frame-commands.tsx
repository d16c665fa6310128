"use client";
import CircleUser from "lucide-react/icons/circle-user";
import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import Undo2 from "lucide-react/icons/undo-2";
import UserSearch from "lucide-react/icons/user-search";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { fetchAhead } from "@/components/ui/fetch-ahead";
import { IconButton } from "@/components/ui/icon-button";
import { KeyboardHint } from "@/components/ui/keyboard-hint";
import { MenuButton } from "@/components/ui/menu-button";
import type { FrameView } from "@/lib/domain/frame-view";
import { accountEntries } from "./account-entries";
import { destinationsFor } from "./destinations";
import { newEntries } from "./new-entries";
import { openWhoIsFree } from "./panel-store";
import { useAppearance } from "./use-appearance";
import { useFrameKeys } from "./use-frame-keys";
import { useUndo } from "./use-undo";

const loadPalette = () => import("./command-palette");
const CommandPalette = dynamic(() => loadPalette().then((module) => module.CommandPalette), { ssr: false });
const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog").then((module) => module.ShortcutsDialog), {
  ssr: false,
});

/** The bar is full on a phone: a little narrower than a finger, with the room between as part of the target. */
const ON_PHONES = "max-md:size-10!";

interface FrameCommandsProps {
  view: Pick<FrameView, "user" | "permissions">;
}

/** The right end of the transport bar: search, undo, new, account; and the keys for them. */
export function FrameCommands({ view }: FrameCommandsProps) {
  const pathname = usePathname();
  const [open, setOpen] = useState<"search" | "new" | "shortcuts" | null>(null);
  const destinations = useMemo(() => destinationsFor(view.permissions), [view.permissions]);
  const creatable = useMemo(() => newEntries(view.permissions, pathname), [view.permissions, pathname]);
  const { undo, isPending } = useUndo();
  const changeAppearance = useAppearance(view.user);
  const mayUndo = view.permissions.includes("undo");
  const close = () => setOpen(null);
  /** For the session in sight, else for any time. */
  const askWhoIsFree = () => {
    const sessionId = pathname.match(/^\/sessions\/([^/]+)/)?.[1];
    openWhoIsFree(sessionId === undefined ? {} : { sessionId: decodeURIComponent(sessionId) });
  };

  useFrameKeys({
    destinations,
    hasSingleKeys: view.user.singleKeyShortcuts,
    onSearch: () => setOpen("search"),
    onUndo: () => {
      if (mayUndo) undo();
    },
    onNew: () => setOpen(creatable.length > 0 ? "new" : null),
    onFree: askWhoIsFree,
    onHelp: () => setOpen("shortcuts"),
  });

  return (
    <div className="flex shrink-0 items-center md:gap-2">
      <Button
        kind="quiet"
        icon={<Search size={14} aria-hidden="true" />}
        aria-keyshortcuts="Control+K Meta+K"
        className="min-w-44 justify-start! font-normal! text-muted! max-lg:hidden!"
        onPress={() => setOpen("search")}
        onHoverStart={() => fetchAhead(loadPalette)}
      >
        <span className="flex-1 text-left">Search or go to</span>
        <KeyboardHint keys="Ctrl K" />
      </Button>
      <IconButton
        label="Search or go to"
        shortcut="Ctrl K"
        className={`${ON_PHONES} lg:hidden!`}
        icon={<Search size={18} aria-hidden="true" />}
        onPress={() => setOpen("search")}
      />
      <IconButton
        label="Who's free"
        shortcut="F"
        className={ON_PHONES}
        icon={<UserSearch size={16} aria-hidden="true" />}
        onPress={askWhoIsFree}
      />
      {mayUndo ? (
        <IconButton
          label="Undo"
          shortcut="Ctrl Z"
          aria-keyshortcuts="Control+Z Meta+Z"
          className={ON_PHONES}
          icon={<Undo2 size={16} aria-hidden="true" />}
          isPending={isPending}
          onPress={undo}
        />
      ) : null}
      {creatable.length > 0 ? (
        <MenuButton
          label="New"
          kind="quiet"
          icon={<Plus size={16} aria-hidden="true" />}
          className={`${ON_PHONES} max-md:px-0! max-md:[&>span]:sr-only`}
          entries={creatable}
          isOpen={open === "new"}
          onOpenChange={(isOpen) => setOpen(isOpen ? "new" : null)}
        />
      ) : null}
      <MenuButton
        label={`Account: ${view.user.name}`}
        isIconOnly
        className="max-md:hidden!"
        kind="plain"
        icon={<CircleUser size={18} aria-hidden="true" />}
        entries={accountEntries(view.user, changeAppearance, () => setOpen("shortcuts"))}
      />
      {open === "search" ? <CommandPalette destinations={destinations} creatable={creatable} onClose={close} /> : null}
      {open === "shortcuts" ? (
        <ShortcutsDialog destinations={destinations} hasSingleKeys={view.user.singleKeyShortcuts} onClose={close} />
      ) : null}
    </div>
  );
}
