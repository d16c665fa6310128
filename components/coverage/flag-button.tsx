"use client";
import { inspectFlag } from "@/components/frame/panel-store";
import type { FlagView } from "@/lib/domain/flag-view";
import { FlagMark } from "./flag-mark";

interface FlagButtonProps {
  flag: Pick<FlagView, "key" | "kind" | "kindLabel" | "severity" | "status" | "level" | "headline">;
}

/** A flag in passing, in a header or beside a name: mark and word; a press opens it in the inspector. */
export function FlagButton({ flag }: FlagButtonProps) {
  return (
    <button
      type="button"
      title={flag.headline}
      onClick={() => inspectFlag(flag.key)}
      className="inline-flex h-6 items-center gap-1.5 rounded-control border border-control px-1.5 text-small hover:border-ink touch:press-area"
    >
      <FlagMark kind={flag.kind} severity={flag.severity} status={flag.status} />
      {flag.kindLabel}
      {flag.level === null ? null : <span className="digits text-muted">{flag.level}</span>}
    </button>
  );
}
