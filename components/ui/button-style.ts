export type ButtonKind = "primary" | "quiet" | "danger" | "plain";
export type ButtonSize = "normal" | "small";

const BASE =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap select-none no-underline data-disabled:opacity-50 data-off:opacity-50 data-pending:opacity-70";

const KINDS: Record<ButtonKind, string> = {
  primary:
    "border-accent bg-accent text-on-accent data-hovered:brightness-110 data-pressed:brightness-90 hover:brightness-110",
  quiet: "border-control bg-raised text-ink data-hovered:border-ink data-pressed:bg-line hover:border-ink",
  danger:
    "border-danger bg-transparent text-danger data-hovered:bg-danger data-hovered:text-on-danger data-pressed:brightness-90",
  plain:
    "border-transparent bg-transparent text-muted data-hovered:bg-raised data-hovered:text-ink data-pressed:bg-line hover:bg-raised hover:text-ink",
};

const SIZES: Record<ButtonSize, string> = {
  normal: "h-8 text-ui touch:h-11",
  small: "h-6 text-small touch:h-10",
};

/** For a button whose words take as many lines as they need instead of widening what it stands in. */
export const WRAPPING = "h-auto! max-w-full whitespace-normal! py-1 text-left";

const PADDINGS: Record<ButtonSize, string> = { normal: "px-3", small: "px-2" };
const SQUARES: Record<ButtonSize, string> = { normal: "w-8 touch:w-11", small: "w-6 touch:w-10" };

/** Classes of everything that looks like a button with words, whatever element it is. */
export function buttonClass(kind: ButtonKind = "quiet", size: ButtonSize = "normal", extra = ""): string {
  return `${BASE} ${KINDS[kind]} ${SIZES[size]} ${PADDINGS[size]} ${extra}`;
}

/** The same for a square button with an icon; on paper it would say nothing. */
export function iconButtonClass(kind: ButtonKind = "plain", size: ButtonSize = "normal", extra = ""): string {
  return `${BASE} ${KINDS[kind]} ${SIZES[size]} ${SQUARES[size]} print:hidden ${extra}`;
}
