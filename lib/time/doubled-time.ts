import type { ClockShowing } from "@/lib/domain/clock-showing";
import { instantAt, offsetLabel, type WallTime } from "./zoned";

/** One of the two times that clocks show alike, as a choice. */
export interface ShowingOption {
  readonly showing: ClockShowing;
  /** "01:30 the first time, UTC+1" */
  readonly label: string;
}

/** Which times can be meant by a wall time: none to choose from (empty) unless clocks in `timeZone` show it twice. */
export function showingOptions({ date, time }: WallTime, timeZone: string): readonly ShowingOption[] {
  const option = (showing: ClockShowing): ShowingOption[] => {
    const read = instantAt(date, time, timeZone, showing);
    if (!read.ok || !read.ambiguous) return [];
    return [{ showing, label: `${time} the ${showing} time, ${offsetLabel(timeZone, read.instant)}` }];
  };
  return [...option("first"), ...option("second")];
}
