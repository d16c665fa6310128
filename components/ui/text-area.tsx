"use client";
import { useState } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { FieldDescription } from "./field-description";
import { describeExcess, describeLimit } from "./field-limit";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_LABEL } from "./field-style";
import type { FieldProps } from "./input-field";

type TextAreaProps = FieldProps & { maxLength?: number; rows?: number; hasDigits?: boolean };

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    notice,
    isLabelHidden,
    placeholder,
    maxLength,
    rows = 3,
    hasDigits,
    className = "",
    onChange,
    ...field
  } = props;
  const [typed, setTyped] = useState(field.defaultValue ?? "");
  const length = (field.value ?? typed).length;
  const limit = maxLength === undefined ? null : describeLimit(length, maxLength);
  const problem = error ?? (maxLength === undefined ? undefined : describeExcess(length, maxLength));
  return (
    <AriaTextField
      {...field}
      onChange={(value) => {
        setTyped(value);
        onChange?.(value);
      }}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      className={`${FIELD} ${className}`}
    >
      <Label className={isLabelHidden ? "sr-only" : FIELD_LABEL}>{label}</Label>
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        className={`${FIELD_BOX} field-sizing-content py-1.5 ${hasDigits ? "digits" : ""}`}
      />
      <FieldDescription hint={[hint, limit].filter(Boolean).join(" · ")} notice={notice} />
      <FieldError className={FIELD_ERROR}>{problem}</FieldError>
    </AriaTextField>
  );
}
