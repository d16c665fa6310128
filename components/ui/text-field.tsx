"use client";
import { useState } from "react";
import { describeExcess, describeLimit } from "./field-limit";
import { type FieldProps, InputField } from "./input-field";

export type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "tel" | "search" | "url";
  /** The limit in characters; said under the field, counted down near it. */
  maxLength?: number;
};

/** One line of text. */
export function TextField({ type = "text", maxLength, hint, onChange, error, ...props }: TextFieldProps) {
  const [typed, setTyped] = useState(props.defaultValue ?? "");
  const length = (props.value ?? typed).length;
  const limit = maxLength === undefined ? null : describeLimit(length, maxLength);
  const excess = maxLength === undefined ? undefined : describeExcess(length, maxLength);
  return (
    <InputField
      {...props}
      type={type}
      error={error ?? excess}
      hint={[hint, limit].filter(Boolean).join(" · ")}
      onChange={(value) => {
        setTyped(value);
        onChange?.(value);
      }}
    />
  );
}
