"use client";
import { useEffect, useState } from "react";

/** The present, in milliseconds, minute by minute; at first the instant that the page was made at. */
export function useNow(madeAt: number): number {
  const [now, setNow] = useState(madeAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, madeAt);
}
