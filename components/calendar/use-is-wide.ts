"use client";
import { useSyncExternalStore } from "react";

const QUERY = "(width >= 48rem)";

/** What the screen was last; paper is narrower, and is to show what the screen does. */
let wasWide = false;

function isWide(): boolean {
  if (!window.matchMedia("print").matches) wasWide = window.matchMedia(QUERY).matches;
  return wasWide;
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether there is room for a month of seven columns; a narrower screen gets the list and never loads the grid. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => false);
}
