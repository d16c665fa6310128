"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import type { ButtonKind, ButtonSize } from "./button-style";
import { fetchAhead } from "./fetch-ahead";
import { IconButton } from "./icon-button";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** A small second line. */
  note?: string;
  shortcut?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  /** Where it goes, or what it does. */
  href?: string;
  onAction?: () => void;
}
export interface MenuGroup {
  id: string;
  heading: string;
  entries: readonly MenuEntry[];
}

interface MenuButtonProps {
  label: string;
  entries: readonly (MenuEntry | MenuGroup)[];
  icon?: ReactNode;
  /** The label is read out and shown as a tip; only the icon is drawn. */
  isIconOnly?: boolean;
  kind?: ButtonKind;
  size?: ButtonSize;
  isDisabled?: boolean;
  className?: string;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

const loadList = () => import("./menu-list");
const MenuList = dynamic(() => loadList().then((module) => module.MenuList), { ssr: false });

/** A button that opens a list of commands. The list (29 KB) is fetched when the pointer or the focus comes near. */
export function MenuButton(props: MenuButtonProps) {
  const { label, entries, icon, isIconOnly, className, kind, size, isDisabled } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = props.isOpen ?? isOpenHere;
  const setOpen = (open: boolean) => {
    setOpenHere(open);
    props.onOpenChange?.(open);
  };
  const trigger = {
    ref: button,
    kind,
    size,
    className,
    isDisabled,
    "aria-haspopup": "menu" as const,
    "aria-expanded": isOpen,
    onPress: () => setOpen(true),
    onHoverStart: () => fetchAhead(loadList),
    onFocus: () => fetchAhead(loadList),
    onKeyDown: (event: { key: string; continuePropagation: () => void }) => {
      if (event.key === "ArrowDown") setOpen(true);
      else event.continuePropagation();
    },
  };
  return (
    <>
      {isIconOnly ? (
        <IconButton {...trigger} label={label} icon={icon} />
      ) : (
        <Button {...trigger} icon={icon}>
          <span>{label}</span>
        </Button>
      )}
      {isOpen ? <MenuList label={label} entries={entries} trigger={button} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
