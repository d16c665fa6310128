"use client";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import { FieldDescription } from "./field-description";
import { FIELD, FIELD_ERROR, FIELD_LABEL } from "./field-style";

export interface RadioOption {
  value: string;
  label: ReactNode;
  note?: string;
  isDisabled?: boolean;
}

interface RadioGroupProps {
  label: string;
  options: readonly RadioOption[];
  name?: string;
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  notice?: string | undefined;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
  /** "list": one under the other with notes; "segments": a row of joined buttons; "chips": a row that wraps. */
  look?: "list" | "segments" | "chips";
  className?: string;
}

const ITEM = "group data-disabled:opacity-50";
const LOOKS = {
  list: { row: "flex flex-col gap-1", item: `${ITEM} flex min-h-6 items-start gap-2 py-0.5 touch:min-h-11` },
  segments: {
    row: "flex w-max max-w-full overflow-clip rounded-control border border-control",
    item: `${ITEM} flex h-[1.875rem] items-center border-control border-l px-3 text-muted first:border-l-0 data-hovered:text-ink data-selected:bg-raised data-selected:font-medium data-selected:text-ink data-selected:shadow-[inset_0_-2px_var(--accent)] data-focus-visible:-outline-offset-2 touch:h-11`,
  },
  chips: {
    row: "flex flex-wrap gap-1.5",
    item: `${ITEM} flex h-7 items-center rounded-control border border-control px-2.5 text-muted data-hovered:text-ink data-selected:border-accent data-selected:bg-raised data-selected:text-ink touch:h-11`,
  },
};

/** One of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, options, hint, error, notice, isLabelHidden, look = "list", className = "", ...group } = props;
  const { row, item } = LOOKS[look];
  return (
    <AriaRadioGroup
      {...group}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      orientation={look === "list" ? "vertical" : "horizontal"}
      className={`${FIELD} ${className}`}
    >
      <Label className={isLabelHidden ? "sr-only" : FIELD_LABEL}>{label}</Label>
      <div className={row}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} isDisabled={option.isDisabled} className={item}>
            {look === "list" ? (
              <span className="mt-px grid size-4 shrink-0 place-items-center rounded-full border border-control bg-background group-data-hovered:border-ink group-data-selected:border-accent">
                <span className="size-2 rounded-full group-data-selected:bg-accent" />
              </span>
            ) : null}
            <span>
              {option.label}
              {option.note ? <span className="block text-small text-muted">{option.note}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldDescription hint={hint} notice={notice} />
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaRadioGroup>
  );
}
