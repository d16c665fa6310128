interface MeterProps {
  label: string;
  value: number;
  /** What eight segments stand for. More than that lights the last one and shows as over. */
  max: number;
  /** The number in words: "32 h". */
  text: string;
}

/** A level as on a channel strip: eight segments, and the number beside them, since segments are not a number. */
export function Meter({ label, value, max, text }: MeterProps) {
  const lit = max > 0 ? Math.min(8, Math.ceil((value / max) * 8)) : 0;
  const isOver = value > max;
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" data-lit={lit} data-over={isOver || undefined} className="meter" />
      <span className={`digits whitespace-nowrap ${isOver ? "text-warn" : "text-muted"}`}>
        <span className="sr-only">{label}: </span>
        {text}
        {isOver ? <span className="sr-only">, over the limit</span> : null}
      </span>
    </span>
  );
}
