"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { tinykeys } from "tinykeys";
import type { Destination } from "./destinations";

interface FrameKeys {
  destinations: readonly Destination[];
  /** The single keys can be switched off (WCAG 2.1.4); those with Ctrl or Cmd stay. */
  hasSingleKeys: boolean;
  onSearch: () => void;
  onUndo: () => void;
  onNew: () => void;
  onFree: () => void;
  onHelp: () => void;
}

/**
 * The keys that work on every screen. None of them fires while a dialog or a menu is open, and in a field only the
 * search does.
 */
export function useFrameKeys({
  destinations,
  hasSingleKeys,
  onSearch,
  onUndo,
  onNew,
  onFree,
  onHelp,
}: FrameKeys): void {
  const router = useRouter();
  const search = useEffectEvent(onSearch);
  const undo = useEffectEvent(onUndo);
  const create = useEffectEvent(onNew);
  const free = useEffectEvent(onFree);
  const help = useEffectEvent(onHelp);
  const go = useEffectEvent((href: string) => router.push(href));

  useEffect(() => {
    const onPage = (run: () => void) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || isCovered() || isField(event.target)) return;
      event.preventDefault();
      run();
    };
    // F alone asks who is free, and G F goes to the flags.
    let leaderAt = Number.NEGATIVE_INFINITY;
    const alone = (run: () => void) => {
      const press = onPage(run);
      return (event: KeyboardEvent) => {
        if (event.timeStamp - leaderAt > SEQUENCE_MS) press(event);
      };
    };
    const single = hasSingleKeys
      ? {
          "Shift+?": onPage(() => help()),
          "/": onPage(() => search()),
          n: onPage(() => create()),
          g: (event: KeyboardEvent) => {
            leaderAt = event.timeStamp;
          },
          f: alone(() => free()),
          ...Object.fromEntries(destinations.map(({ href, key }) => [`g ${key}`, onPage(() => go(href))])),
        }
      : {};
    return tinykeys(window, {
      "$mod+k": (event) => {
        // The browser's own search would take its place.
        event.preventDefault();
        if (!isCovered()) search();
      },
      "$mod+z": onPage(() => undo()),
      ...single,
    });
  }, [destinations, hasSingleKeys]);
}

/** How long a second key may follow the first, as tinykeys counts it. */
const SEQUENCE_MS = 1000;

/** Something lies over the screen; the focus may have been lost from it, so it is not asked where that is. */
function isCovered(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]") !== null
  );
}
