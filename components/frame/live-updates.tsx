"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { paths } from "@/lib/paths";

/** A write of one's own comes back with its answer: it is given the time to, so that the page is not read twice. */
const PAUSE_MS = 300;

/**
 * Reads the page again when somebody else wrote. Only a page that is looked at listens: browsers hold few connections to
 * one server, and a hidden page hears of everything when it is looked at again.
 *
 * @param changeId the newest change that this page knows
 */
export function LiveUpdates({ changeId }: { changeId: number }) {
  const router = useRouter();
  const known = useRef(changeId);
  useEffect(() => {
    known.current = Math.max(known.current, changeId);
  }, [changeId]);

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = ({ data }: MessageEvent<string>) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (Number(data) > known.current) router.refresh();
      }, PAUSE_MS);
    };
    const leave = () => {
      clearTimeout(timer);
      source?.close();
      source = null;
    };
    const listen = () => {
      leave();
      // Without a connection a page that is read again would be replaced by the browser's own, with all that was typed.
      if (document.hidden || !navigator.onLine) return;
      source = new EventSource(paths.live(known.current));
      source.addEventListener("change", hear);
    };
    listen();
    const turns = new AbortController();
    const { signal } = turns;
    document.addEventListener("visibilitychange", listen, { signal });
    for (const change of ["online", "offline"]) window.addEventListener(change, listen, { signal });
    return () => {
      turns.abort();
      leave();
    };
  }, [router]);
  return null;
}
