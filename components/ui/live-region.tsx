"use client";
import { useSyncExternalStore } from "react";
import { getAnnouncement, subscribeToAnnouncements } from "./announcement-store";

/** The one place from which `announce` speaks: once, in the frame. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribeToAnnouncements, getAnnouncement, () => "");
  return (
    <p
      aria-live="polite"
      aria-atomic="true"
      data-live-region
      // A dialog hides the rest of the page from screen readers, but not this.
      data-react-aria-top-layer="true"
      className="sr-only"
    >
      {text}
    </p>
  );
}
