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

/** Whether something was typed, ticked or chosen in a window (components/ui/dialog-window.tsx) that is still open. */
const holdsFilledForm = () => document.querySelector("[data-filled]") !== null;

/** Whether the screen says that nothing is at its address (app/(planner)/not-found.tsx). */
const saysNotHere = () => document.querySelector("[data-not-here]") !== null;

/** Whether nothing is at the page's address any more. An answer that does not come is none. */
async function isGone(): Promise<boolean> {
  try {
    return (await fetch(window.location.href, { method: "HEAD" })).status === 404;
  } catch {
    return false;
  }
}

/**
 * Reads the page again when somebody else wrote. Only a page that is looked at listens: browsers hold few connections to
 * one server, and a hidden page hears of everything when it is looked at again. A page whose record was removed stays as
 * long as a form in it is filled in; one that says that nothing is here comes back with the record.
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
    /** the newest change that a filled form outlasts */
    let heldFor = 0;
    const unmounted = new AbortController();
    const { signal } = unmounted;
    const catchUp = async () => {
      timer = undefined;
      if (newest <= known.current) return;
      const asked = newest;
      const isLost = saysNotHere();
      const isHeld = holdsFilledForm() && (heldFor === asked || (await isGone()));
      if (isLost && (await isGone())) return;
      if (signal.aborted) return;
      if (isHeld) {
        heldFor = asked;
        timer ??= setTimeout(catchUp, REST_MS);
        return;
      }
      refreshedAt = performance.now();
      // Next keeps a page that was not found until the address changes.
      if (isLost) window.location.reload();
      else router.refresh();
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
    document.addEventListener("visibilitychange", listen, { signal });
    for (const change of ["online", "offline"]) window.addEventListener(change, listen, { signal });
    return () => {
      unmounted.abort();
      leave();
    };
  }, [router]);
  return null;
}
