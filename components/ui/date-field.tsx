"use client";
import { type FieldProps, InputField } from "./input-field";

/**
 * A calendar date, `YYYY-MM-DD`. The browser's own field: typed part by part, with the phone's own picker,
 * in the reader's own order of day and month, and without the weight of a calendar.
 */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  return <InputField {...props} type="date" hasDigits />;
}
