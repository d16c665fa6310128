import { Meter } from "@/components/ui/meter";
import { LOAD_SEGMENT_MINUTES, LOAD_SEGMENTS } from "@/lib/domain/load";

interface LoadMeterProps {
  minutes: number;
  /** the same in words: "32 h" */
  text: string;
}

/** How full somebody's coming week is. */
export function LoadMeter({ minutes, text }: LoadMeterProps) {
  return (
    <Meter
      label="Called for in the coming week"
      value={minutes}
      max={LOAD_SEGMENTS * LOAD_SEGMENT_MINUTES}
      text={text}
    />
  );
}
