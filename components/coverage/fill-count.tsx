import { Count } from "@/components/ui/count";
import type { Fill } from "@/lib/domain/coverage";

/** "5/7": people that are there of those that are needed. */
export function FillCount({ fill }: { fill: Fill }) {
  const { filled, needed } = fill;
  if (needed === 0) return <span className="text-faint text-small">No needs</span>;
  return (
    <Count
      value={`${filled}/${needed}`}
      label={`${filled} of ${needed} filled`}
      tone={filled === needed ? "ok" : "warn"}
    />
  );
}
