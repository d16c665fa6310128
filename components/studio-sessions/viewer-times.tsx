"use client";
import { useSyncExternalStore } from "react";
import type { SessionTimesView } from "@/lib/domain/session-view";
import { viewerSpanText } from "@/lib/time/viewer-span";

const subscribe = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The session's times on the viewer's own clock, where that reads differently. Drawn in the browser only. */
export function ViewerTimes({
  times: { startsAt, endsAt, timeZone },
}: {
  times: Pick<SessionTimesView, "startsAt" | "endsAt" | "timeZone">;
}) {
  const zone = useSyncExternalStore(subscribe, browserZone, () => timeZone);
  const text = viewerSpanText(new Date(startsAt), new Date(endsAt), timeZone, zone);
  return text === null ? null : <span>{text}</span>;
}
