"use client";
import { RadioGroup } from "@/components/ui/radio-group";

/** Which sessions of a series an edit is for. */
export type SeriesReach = "THIS" | "FOLLOWING";

interface SeriesReachFieldProps {
  value: SeriesReach;
  /** how many come after it */
  following: number;
  onChange: (value: SeriesReach) => void;
}

/** This session alone, or those after it too. */
export function SeriesReachField({ value, following, onChange }: SeriesReachFieldProps) {
  return (
    <RadioGroup
      label="Save for"
      look="segments"
      options={[
        { value: "THIS", label: "This session" },
        { value: "FOLLOWING", label: `This and the ${following} after it` },
      ]}
      value={value}
      onChange={(next) => onChange(next as SeriesReach)}
      hint={
        value === "FOLLOWING"
          ? "Only what you change here travels: times by the clock, a new day as so many days later."
          : "It belongs to a series."
      }
    />
  );
}
