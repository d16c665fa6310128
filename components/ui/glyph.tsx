export type GlyphShape = "square" | "circle" | "split" | "diamond" | "triangle" | "block" | "bar" | "slash";
export type GlyphTone = "engineer" | "producer" | "plain" | "muted" | "ok" | "warn" | "danger";

interface GlyphProps {
  shape: GlyphShape;
  /** The letter in a square or circle; the two letters of a split ("EP"). */
  letter?: string;
  tone?: GlyphTone;
  /** What it means, read out. Leave it out only where the same word stands right beside it. */
  label?: string;
}

const FILLS: Record<GlyphTone, string> = {
  engineer: "border-engineer bg-engineer-fill text-engineer",
  producer: "border-producer bg-producer-fill text-producer",
  plain: "border-control bg-raised text-ink",
  muted: "border-control text-muted",
  ok: "border-ok text-ok",
  warn: "border-warn text-warn",
  danger: "border-danger text-danger",
};
const INKS: Record<GlyphTone, string> = {
  engineer: "text-engineer",
  producer: "text-producer",
  plain: "text-ink",
  muted: "text-muted",
  ok: "text-ok",
  warn: "text-warn",
  danger: "text-danger",
};
const PATHS = {
  diamond: "M6 .8 11.2 6 6 11.2.8 6Z",
  triangle: "M6 1.2 11.4 10.8H.6Z",
  block: "M2 2h8v8H2Z",
  bar: "M1 4.5h10v3H1Z",
  slash: "M2.6 1 6 4.4 9.4 1 11 2.6 7.6 6 11 9.4 9.4 11 6 7.6 2.6 11 1 9.4 4.4 6 1 2.6Z",
};
const LETTER = "inline-grid size-4 shrink-0 place-items-center border font-bold text-[0.625rem] leading-none";

/** A mark whose shape alone tells it apart. Lettered ones are one element each, since lists hold thousands of them. */
export function Glyph({ shape, letter, tone = "plain", label }: GlyphProps) {
  const name = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": true } as const);
  if (shape === "square" || shape === "circle")
    return (
      <span {...name} className={`${LETTER} ${shape === "square" ? "rounded-[3px]" : "rounded-full"} ${FILLS[tone]}`}>
        {letter}
      </span>
    );
  if (shape === "split")
    return (
      <span {...name} className="inline-flex shrink-0 overflow-clip rounded-l-[3px] rounded-r-full">
        <span className={`${LETTER} rounded-l-[3px] border-r-0 ${FILLS.engineer}`}>{letter?.[0]}</span>
        <span className={`${LETTER} rounded-r-full ${FILLS.producer}`}>{letter?.[1]}</span>
      </span>
    );
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox="0 0 12 12"
      className={`inline-block size-3 shrink-0 ${INKS[tone]}`}
    >
      <path d={PATHS[shape]} fill="currentColor" />
    </svg>
  );
}
