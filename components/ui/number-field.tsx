"use client";
import { type FieldProps, InputField } from "./input-field";

type NumberFieldProps = Omit<FieldProps, "hint"> & {
  min: number;
  max: number;
  step?: number;
  /** What is counted: "minutes". */
  unit?: string;
  hint?: string;
};

/** A whole number with its range said beside it; arrow keys step. */
export function NumberField({ min, max, step = 1, unit, hint, ...props }: NumberFieldProps) {
  const range = `${min} to ${max}${unit ? ` ${unit}` : ""}`;
  return (
    <InputField
      {...props}
      type="number"
      inputMode="numeric"
      hasDigits
      min={min}
      max={max}
      step={step}
      hint={hint ? `${hint} · ${range}` : range}
    />
  );
}
