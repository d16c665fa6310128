"use client";
import { useSyncExternalStore } from "react";
import { closedPanels, currentPanels, type Panels, subscribeToPanels } from "./panel-store";

/** What lies over or beside the screen just now. */
export function usePanels(): Panels {
  return useSyncExternalStore(subscribeToPanels, currentPanels, closedPanels);
}
