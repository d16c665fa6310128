"use client";
import { useEffect, useState } from "react";
import { describeScheduleQuery } from "@/lib/actions/studio-sessions";
import { isCalendarDate } from "@/lib/time/calendar-date";
import { isClockTime } from "@/lib/time/clock-time";
import type { SessionDraft } from "./session-draft";

export interface ScheduleReading {
  /** "Thu 10 Dec 10:00–20:30 · 10 h 30 min · London time", or "" while the times cannot be read */
  line: string;
  notes: readonly string[];
  /** why the times cannot stay as they are */
  problem: string | undefined;
}

const UNREAD: ScheduleReading = { line: "", notes: [], problem: undefined };
const PAUSE_MS = 250;

/** What the typed times mean on the room's clock. The server is asked after a pause in typing, since only it knows zones. */
export function useScheduleText(draft: SessionDraft, timeZone: string): ScheduleReading {
  const { isScheduled, startsOn, startTime, endsOn, endTime } = draft;
  const isReadable =
    isScheduled && isCalendarDate(startsOn) && isCalendarDate(endsOn) && isClockTime(startTime) && isClockTime(endTime);
  const [reading, setReading] = useState(UNREAD);
  useEffect(() => {
    if (!isReadable) return setReading(UNREAD);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const schedule = { startsOn, startTime, endsOn, endTime };
      const result = await describeScheduleQuery({ schedule, timeZone }).catch(() => null);
      if (!isCurrent || result === null) return;
      setReading(result.ok ? { ...result.value, problem: undefined } : { ...UNREAD, problem: result.message });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isReadable, startsOn, startTime, endsOn, endTime, timeZone]);
  return reading;
}
