"use client";
import { startTransition, useEffect, useState } from "react";

/**
 * False while the server draws and the browser takes over, true right after: what no screen shows before it is scrolled
 * need not be sent drawn, when the browser has the data anyway.
 */
export function useInBrowser(): boolean {
  const [isInBrowser, setInBrowser] = useState(false);
  useEffect(() => startTransition(() => setInBrowser(true)), []);
  return isInBrowser;
}
