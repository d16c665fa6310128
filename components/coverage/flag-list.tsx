"use client";
import type { MouseEvent } from "react";
import { inspectFlag } from "@/components/frame/panel-store";
import { usePanels } from "@/components/frame/use-panels";
import type { FlagView } from "@/lib/domain/flag-view";
import { FlagRow } from "./flag-row";

interface FlagListProps {
  label: string;
  flags: readonly FlagView[];
  hasStripe?: boolean;
}

/** Flags one under the other; a press on one opens it in the inspector. */
export function FlagList({ label, flags, hasStripe }: FlagListProps) {
  const { inspectedFlagKey } = usePanels();
  const inspect = (event: MouseEvent<HTMLUListElement>) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-flag]")?.dataset.flag;
    if (key !== undefined) inspectFlag(key);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the rows are buttons; their key presses arrive here as clicks
    <ul aria-label={label} className="panel @container divide-y divide-line overflow-clip" onClick={inspect}>
      {flags.map((flag) => (
        <li key={flag.key}>
          <FlagRow
            flag={flag}
            isInspected={flag.key === inspectedFlagKey}
            {...(hasStripe === undefined ? {} : { hasStripe })}
          />
        </li>
      ))}
    </ul>
  );
}
