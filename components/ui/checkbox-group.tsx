import type { ReactNode } from "react";
import { FieldMessages } from "./field-messages";
import { FIELD, FIELD_HINT, FIELD_LABEL } from "./field-style";

interface CheckboxGroupProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  notice?: string | undefined;
  children: ReactNode;
  className?: string;
}

/** Several yes-or-no choices under one name. */
export function CheckboxGroup({ label, hint, error, notice, children, className = "" }: CheckboxGroupProps) {
  return (
    <fieldset className={`${FIELD} ${className}`}>
      <legend className={FIELD_LABEL}>{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">{children}</div>
      {hint ? <span className={FIELD_HINT}>{hint}</span> : null}
      <FieldMessages error={error} notice={notice} />
    </fieldset>
  );
}
