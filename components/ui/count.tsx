interface CountProps {
  value: number | string;
  /** What is counted, for those who only hear it: "open flags". */
  label: string;
  tone?: "plain" | "ok" | "warn" | "danger";
}

const TONES = {
  plain: "text-muted border-line",
  ok: "text-ok border-ok",
  warn: "text-warn border-warn",
  danger: "text-danger border-danger",
};

/** A number in a small window, like "5/7". */
export function Count({ value, label, tone = "plain" }: CountProps) {
  return (
    <span className={`digits inline-flex h-5 items-center rounded-[3px] border bg-background px-1.5 ${TONES[tone]}`}>
      {value}
      <span className="sr-only"> {label}</span>
    </span>
  );
}
