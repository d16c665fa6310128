"use client";
import type { HTMLInputAutoCompleteAttribute } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { FieldDescription } from "./field-description";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_LABEL, FIELD_LINE } from "./field-style";

/** What every one-line field takes. Values are text, as in a form. */
export interface FieldProps {
  label: string;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** One line under the field: what belongs in it, and its limit. */
  hint?: string;
  /** What is wrong and what to do; marks the field as invalid. */
  error?: string | undefined;
  /** What became of the value, without being wrong: somebody else changed it. */
  notice?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** The label is read out but not drawn: only where a column header says the same. */
  isLabelHidden?: boolean;
  placeholder?: string;
  className?: string;
}

type InputFieldProps = FieldProps & {
  type: "text" | "email" | "password" | "tel" | "search" | "url" | "number" | "date" | "time";
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "search" | "url";
  min?: number | string;
  max?: number | string;
  step?: number | string;
  /** Digits keep their places. */
  hasDigits?: boolean;
};

/** Label, input, hint and error, wired together. The fields with a type of their own are built on it. */
export function InputField(props: InputFieldProps) {
  const {
    label,
    hint,
    error,
    notice,
    isLabelHidden,
    placeholder,
    className = "",
    hasDigits,
    min,
    max,
    step,
    ...field
  } = props;
  return (
    <TextField {...field} isInvalid={Boolean(error)} validationBehavior="aria" className={`${FIELD} ${className}`}>
      <Label className={isLabelHidden ? "sr-only" : FIELD_LABEL}>{label}</Label>
      <Input
        className={`${FIELD_BOX} ${FIELD_LINE} ${hasDigits ? "digits" : ""}`}
        placeholder={placeholder}
        min={min}
        max={max}
        step={step}
      />
      <FieldDescription hint={hint} notice={notice} />
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </TextField>
  );
}
