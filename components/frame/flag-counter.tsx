import { Glyph, type GlyphShape, type GlyphTone } from "@/components/ui/glyph";
import { Link } from "@/components/ui/link";
import type { FlagCounts } from "@/lib/domain/review";
import { paths } from "@/lib/paths";

/** "2 gaps, 1 dual": what the review found, on every screen. Quiet when there is nothing. */
export function FlagCounter({ gaps, duals, others }: FlagCounts) {
  const parts: { shape: GlyphShape; tone: GlyphTone; value: number; word: string }[] = [
    { shape: "triangle", tone: "warn", value: gaps, word: gaps === 1 ? "gap" : "gaps" },
    { shape: "diamond", tone: "plain", value: duals, word: "dual" },
    { shape: "block", tone: "muted", value: others, word: others === 1 ? "other" : "others" },
  ];
  const found = parts.filter(({ value }) => value > 0);
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
      {found.map(({ shape, tone, value, word }, index) => (
        <span key={word} className={`flex items-center gap-1 ${shape === "block" ? "max-lg:hidden" : ""}`}>
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
