"use client";
import { type FieldProps, InputField } from "./input-field";

/** A time of day, `HH:MM`, in the zone that the form names. The browser's own field, as for dates. */
export function TimeField(props: FieldProps) {
  return <InputField {...props} type="time" hasDigits />;
}
