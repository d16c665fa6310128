"use client";
import { useId } from "react";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL, FIELD_LINE, FIELD_NOTICE } from "./field-style";

export interface SelectOption {
  value: string;
  label: string;
  isDisabled?: boolean;
}
export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

interface SelectProps {
  label: string;
  options: readonly (SelectOption | SelectGroup)[];
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  notice?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
  className?: string;
}

/**
 * One of several. The platform's own list: it costs nothing to load (a drawn one is 33 KB), types ahead, and opens
 * as a wheel on a phone. Lists that need pictures or reasons beside a choice are dialogs, not selects.
 */
export function Select(props: SelectProps) {
  const {
    label,
    options,
    onChange,
    hint,
    error,
    notice,
    isRequired,
    isDisabled,
    isLabelHidden,
    className = "",
    ...select
  } = props;
  const id = useId();
  const describedBy = [error ? `${id}-error` : "", hint || notice ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className={`${FIELD} ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : FIELD_LABEL}>
        {label}
      </label>
      <select
        {...select}
        id={id}
        disabled={isDisabled}
        aria-required={isRequired || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => onChange?.(event.target.value)}
        className={`${FIELD_BOX} ${FIELD_LINE} select-arrow`}
      >
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(optionElement)}
            </optgroup>
          ) : (
            optionElement(entry)
          ),
        )}
      </select>
      {hint || notice ? (
        <span id={`${id}-hint`} className={FIELD_HINT}>
          {hint}
          {notice ? <span className={FIELD_NOTICE}>{notice}</span> : null}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className={FIELD_ERROR}>
          {error}
        </span>
      ) : null}
    </div>
  );
}

function optionElement({ value, label, isDisabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={isDisabled}>
      {label}
    </option>
  );
}
