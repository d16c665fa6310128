import type { ReactNode } from "react";

interface EmptyStateProps {
  /** One sentence: what would be here. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** One link. */
  link?: ReactNode;
}

/** A list with nothing in it: an empty socket in the place where the rows would be. */
export function EmptyState({ children, action, link }: EmptyStateProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-panel border border-control border-dashed px-4 py-5 text-muted">
      <p className="min-w-48 flex-1">{children}</p>
      {action || link ? (
        <div className="flex flex-wrap items-center gap-4">
          {link}
          {action}
        </div>
      ) : null}
    </div>
  );
}
