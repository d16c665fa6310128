"use client";
import { useEffect } from "react";
import { fetchAhead } from "./fetch-ahead";

const SIGNS = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Fetches windows and lists at the first sign of a hand, so that the first load stays small and the first dialog still
 * opens at once. Once, in the frame.
 */
export function OverlayPreload() {
  useEffect(() => {
    const stop = new AbortController();
    const load = () => {
      stop.abort();
      fetchAhead(() => import("./dialog-window"));
      fetchAhead(() => import("./menu-list"));
    };
    for (const sign of SIGNS) window.addEventListener(sign, load, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, []);
  return null;
}
