"use client";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ClockShowing } from "@/lib/domain/clock-showing";
import type { ShowingOption } from "@/lib/time/doubled-time";

interface ShowingChoiceProps {
  /** "Start" */
  label: string;
  /** Nothing is asked while there is nothing to choose from. */
  options: readonly ShowingOption[];
  value: ClockShowing | null;
  onChange: (showing: ClockShowing) => void;
  error?: string | undefined;
  notice?: string | undefined;
}

/** Asks which one is meant, where clocks show a time twice. */
export function ShowingChoice({ label, options, value, onChange, error, notice }: ShowingChoiceProps) {
  if (options.length === 0) return null;
  return (
    <RadioGroup
      label={`${label}: the clocks go back, and show this time twice`}
      look="chips"
      options={options.map(({ showing, label: words }) => ({ value: showing, label: words }))}
      value={value}
      onChange={(showing) => onChange(showing as ClockShowing)}
      error={value === null ? error : undefined}
      notice={notice}
    />
  );
}
