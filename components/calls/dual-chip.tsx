"use client";
import { inspectFlag } from "@/components/frame/panel-store";
import { Glyph } from "@/components/ui/glyph";
import type { DualMarkView } from "@/lib/domain/crew-view";
import { BothRolesGlyph } from "./role-glyph";

/** Both roles on one chip, split in two; the diamond opens what is behind it. Quiet once somebody said "on purpose". */
export function DualChip({ mark }: { mark: DualMarkView }) {
  const { flagKey, level, words, isAcknowledged } = mark;
  return (
    <button
      type="button"
      title={words}
      onClick={() => inspectFlag(flagKey)}
      className={`inline-flex h-6 items-center gap-1.5 rounded-control border px-1.5 text-small hover:bg-raised touch:press-area ${
        isAcknowledged ? "border-line text-muted" : "border-control text-ink"
      }`}
    >
      <BothRolesGlyph />
      Both roles
      <Glyph shape="diamond" tone={isAcknowledged ? "muted" : "plain"} />
      <span className="digits">
        {level}
        <span className="sr-only">{`, level ${level}. ${words}.${isAcknowledged ? " Acknowledged." : ""}`}</span>
      </span>
    </button>
  );
}
