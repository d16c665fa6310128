import type { ReactNode } from "react";

interface SectionHeaderProps {
  title: string;
  id?: string;
  level?: 2 | 3;
  /** A `Count`, a `Meter`, a few words. */
  note?: ReactNode;
  actions?: ReactNode;
}

/** The silkscreen line above a part of a page. */
export function SectionHeader({ title, id, level = 2, note, actions }: SectionHeaderProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
      <Heading id={id} className="label">
        {title}
      </Heading>
      {note}
      <span className="h-px min-w-4 flex-1 bg-line" />
      {actions ? <div className="contents print:hidden">{actions}</div> : null}
    </div>
  );
}
