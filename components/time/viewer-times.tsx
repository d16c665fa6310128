"use client";
import { useSyncExternalStore } from "react";
import type { SpanMoment } from "@/lib/domain/span-moment";
import { viewerSpanText } from "@/lib/time/viewer-span";

const subscribe = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface ViewerTimesProps {
  times: SpanMoment;
  className?: string;
}

/** The same times on the viewer's own clock, where that reads differently. Drawn in the browser only. */
export function ViewerTimes({ times: { startsAt, endsAt, timeZone }, className }: ViewerTimesProps) {
  const zone = useSyncExternalStore(subscribe, browserZone, () => timeZone);
  const text = viewerSpanText(new Date(startsAt), new Date(endsAt), timeZone, zone);
  return text === null ? null : <span className={className}>{text}</span>;
}
