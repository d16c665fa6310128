"use client";
import { useSyncExternalStore } from "react";
import { getAnnouncement, subscribeToAnnouncements } from "./announcement-store";

/** The one place from which `announce` speaks: once, in the frame. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribeToAnnouncements, getAnnouncement, () => "");
  return (
    <p aria-live="polite" aria-atomic="true" data-live-region className="sr-only">
      {text}
    </p>
  );
}
