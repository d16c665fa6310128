"use client";
import { useEffect, useState } from "react";
import { describeScheduleQuery } from "@/lib/actions/studio-sessions";
import { isCalendarDate } from "@/lib/time/calendar-date";
import { isClockTime } from "@/lib/time/clock-time";
import type { SaidSchedule } from "@/lib/time/said-schedule";
import type { ScheduleText } from "@/lib/time/schedule-text";

const UNREAD: ScheduleText = { line: "", notes: [], problem: undefined, startOptions: [], endOptions: [] };
const PAUSE_MS = 250;

/**
 * What the typed times mean on the room's clock; null for no date. The server is asked after a pause in typing, since only
 * it knows zones.
 */
export function useScheduleText(schedule: SaidSchedule | null, timeZone: string): ScheduleText {
  const isReadable =
    schedule !== null &&
    [schedule.startsOn, schedule.endsOn].every(isCalendarDate) &&
    [schedule.startTime, schedule.endTime].every(isClockTime);
  // As text, it is the same as long as it says the same.
  const asked = isReadable ? JSON.stringify(schedule) : null;
  const [reading, setReading] = useState(UNREAD);
  useEffect(() => {
    if (asked === null) return setReading(UNREAD);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await describeScheduleQuery({ schedule: JSON.parse(asked), timeZone }).catch(() => null);
      if (!isCurrent || result === null) return;
      setReading(result.ok ? result.value : { ...UNREAD, problem: result.message });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, timeZone]);
  return reading;
}
