import { Glyph } from "@/components/ui/glyph";
import { Link } from "@/components/ui/link";
import type { FlagCounts } from "@/lib/domain/review";
import { paths } from "@/lib/paths";
import { type BarCount, barCounts } from "./bar-counts";

const FROM: Record<BarCount["from"], string> = {
  phone: "",
  tablet: "max-sm:sr-only",
  wide: "max-[84rem]:sr-only",
};

/** "2 gaps, 1 dual": what the review found, on every screen. Quiet when there is nothing. */
export function FlagCounter(counts: FlagCounts) {
  const found = barCounts(counts);
  const hasMore = found.some(({ from }) => from !== "phone");
  return (
    <Link
      href={paths.flags()}
      className="relative flex h-8 shrink-0 items-center gap-3 rounded-control px-2 text-muted no-underline hover:bg-raised hover:text-ink max-sm:gap-2 max-sm:px-1 touch:h-11"
    >
      {found.length === 0 ? (
        <span className="whitespace-nowrap">
          No <span className="max-sm:sr-only">open </span>flags
        </span>
      ) : (
        <span className="sr-only">Open flags:</span>
      )}
      {found.map(({ kind, shape, tone, value, word, from }, index) => (
        <span key={kind} className={`flex items-center gap-1 max-sm:gap-0.5 ${FROM[from]}`}>
          <Glyph shape={shape} tone={tone} />
          <span className="digits text-[0.8125rem] text-ink max-sm:text-[0.75rem]">{value}</span>
          {/* Notes alone are no alarm: their mark means little to who has not learned it. */}
          <span className={found.length === 1 && kind === "notes" ? "" : "max-lg:sr-only"}>
            {word}
            {index < found.length - 1 ? <span className="sr-only">, </span> : null}
          </span>
        </span>
      ))}
      {hasMore ? (
        <span aria-hidden="true" className="-ml-1 sm:hidden">
          +
        </span>
      ) : null}
    </Link>
  );
}
