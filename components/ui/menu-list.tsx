"use client";
import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { KeyboardHint } from "./keyboard-hint";
import { catchLostFocus, focusHome } from "./lost-focus";
import type { MenuEntry, MenuGroup } from "./menu-button";

interface MenuListProps {
  label: string;
  entries: readonly (MenuEntry | MenuGroup)[];
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The open list of a `MenuButton`; loaded by it. */
export function MenuList({ label, entries, trigger, onClose }: MenuListProps) {
  const router = useRouter();
  const item = (entry: MenuEntry) => (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled}
      onAction={() => {
        onClose();
        entry.onAction?.();
        // A write may take away what the menu belongs to.
        if (entry.onAction) catchLostFocus(focusHome(trigger.current), trigger.current);
        if (entry.href) router.push(entry.href);
      }}
      className={`flex min-h-8 items-center gap-2 rounded-control px-2 py-1 outline-none data-disabled:opacity-50 data-focused:bg-raised data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 touch:min-h-11 ${entry.isDanger ? "text-danger" : "text-ink"}`}
    >
      {entry.icon ? <span className="text-muted">{entry.icon}</span> : null}
      <span className="min-w-0 flex-1">
        {entry.label}
        {entry.note ? <span className="block text-muted text-small">{entry.note}</span> : null}
      </span>
      {entry.shortcut ? <KeyboardHint keys={entry.shortcut} /> : null}
    </MenuItem>
  );
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      offset={4}
      className="fade panel max-h-80 min-w-48 max-w-80 overflow-y-auto border-control bg-panel p-1 text-ink"
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {entries.map((entry) =>
          "entries" in entry ? (
            <MenuSection
              key={entry.id}
              id={entry.id}
              className="border-line not-first:mt-1 not-first:border-t not-first:pt-1"
            >
              <Header className="label px-2 py-1">{entry.heading}</Header>
              {entry.entries.map(item)}
            </MenuSection>
          ) : (
            item(entry)
          ),
        )}
      </Menu>
    </Popover>
  );
}
