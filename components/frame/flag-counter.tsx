import { flagCountParts } from "@/components/coverage/flag-counts";
import { Glyph } from "@/components/ui/glyph";
import { Link } from "@/components/ui/link";
import type { FlagCounts } from "@/lib/domain/review";
import { paths } from "@/lib/paths";

/** What a narrow bar has no room for. */
const NARROW: Partial<Record<string, string>> = {
  doubleBookings: "max-sm:hidden",
  unavailable: "max-sm:hidden",
  notes: "max-[84rem]:hidden",
};

/** "2 gaps, 1 dual": what the review found, on every screen. Quiet when there is nothing. */
export function FlagCounter(counts: FlagCounts) {
  const found = flagCountParts(counts);
  return (
    <Link
      href={paths.flags()}
      className="flex h-8 shrink-0 items-center gap-3 rounded-control px-2 text-muted no-underline max-sm:px-1.5 hover:bg-raised hover:text-ink max-sm:gap-2 touch:h-11"
    >
      {found.length === 0 ? (
        <span className="max-sm:sr-only">No open flags</span>
      ) : (
        <span className="sr-only">Open flags:</span>
      )}
      {found.map(({ kind, shape, tone, value, word }, index) => (
        <span key={kind} className={`flex items-center gap-1 ${NARROW[kind] ?? ""}`}>
          <Glyph shape={shape} tone={tone} />
          <span className="digits text-[0.8125rem] text-ink">{value}</span>
          <span className="max-lg:sr-only">
            {word}
            {index < found.length - 1 ? <span className="sr-only">, </span> : null}
          </span>
        </span>
      ))}
    </Link>
  );
}
