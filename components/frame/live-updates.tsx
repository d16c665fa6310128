"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { paths } from "@/lib/paths";

/** A write of one's own comes back with its answer: it is given the time to, so that the page is not read twice. */
const PAUSE_MS = 300;

/** However much is written, a page is read again at most this often: sixty pages that follow every write are a load. */
const REST_MS = 1000;

/** A browser connects again by itself, but for good gives up a server that answers anything else than a stream. */
const RETRY_MS = 15_000;

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
    let retry: ReturnType<typeof setTimeout> | undefined;
    let newest = 0;
    let refreshedAt = Number.NEGATIVE_INFINITY;
    const catchUp = () => {
      timer = undefined;
      if (newest <= known.current) return;
      refreshedAt = performance.now();
      router.refresh();
    };
    const hear = ({ data }: MessageEvent<string>) => {
      newest = Math.max(newest, Number(data));
      timer ??= setTimeout(catchUp, Math.max(PAUSE_MS, refreshedAt + REST_MS - performance.now()));
    };
    const leave = () => {
      clearTimeout(timer);
      clearTimeout(retry);
      timer = undefined;
      source?.close();
      source = null;
    };
    const listen = () => {
      leave();
      // Without a connection a page that is read again would be replaced by the browser's own, with all that was typed.
      if (document.hidden || !navigator.onLine) return;
      const opened = new EventSource(paths.live(known.current));
      opened.addEventListener("change", hear);
      opened.addEventListener("error", () => {
        if (opened.readyState === EventSource.CLOSED) retry = setTimeout(listen, RETRY_MS);
      });
      source = opened;
    };
    listen();
    const unmounted = new AbortController();
    const { signal } = unmounted;
    document.addEventListener("visibilitychange", listen, { signal });
    for (const change of ["online", "offline"]) window.addEventListener(change, listen, { signal });
    return () => {
      unmounted.abort();
      leave();
    };
  }, [router]);
  return null;
}
