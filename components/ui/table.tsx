import type { ReactNode } from "react";

interface TableProps {
  /** Read out before the table, and the name of the part of the page that scrolls. */
  caption: string;
  children: ReactNode;
  /** The header stays in sight: the table then scrolls within this part of the page. */
  isTall?: boolean;
  className?: string;
}

/** A plain table: rows are `tr` and nothing else, so that a thousand of them stay cheap. */
export function Table({ caption, children, isTall, className = "" }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable from the keyboard
      tabIndex={0}
      className={`panel relative overflow-x-auto ${isTall ? "max-h-[70dvh] overflow-y-auto" : ""} ${className}`}
    >
      <table className="table-rows">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
