"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * After a key led to another screen, the focus starts at that screen's heading, and a screen reader says it. What was
 * pressed is gone with the old screen, or stands in the bar: from there, the way into the page takes twenty Tabs.
 */
export function PageFocus() {
  const pathname = usePathname();
  const known = useRef(pathname);
  const isByKey = useRef(false);

  useEffect(() => {
    const unmounted = new AbortController();
    const options = { capture: true, signal: unmounted.signal };
    document.addEventListener("keydown", () => (isByKey.current = true), options);
    document.addEventListener("pointerdown", () => (isByKey.current = false), options);
    return () => unmounted.abort();
  }, []);

  useEffect(() => {
    if (pathname === known.current) return;
    known.current = pathname;
    const main = document.getElementById("main");
    // A field of the new screen, or of a window over it, may have taken the focus for itself.
    if (!isByKey.current || main === null || document.activeElement?.closest("main, [role=dialog]")) return;
    const target = main.querySelector<HTMLElement>("h1") ?? main;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [pathname]);

  return null;
}
