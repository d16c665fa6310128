import type { ReactNode } from "react";

interface PageHeaderProps {
  title: string;
  /** Above the title: a `Stripe`, a breadcrumb link. */
  kicker?: ReactNode;
  /** Under the title: one line of facts. */
  facts?: ReactNode;
  /** The primary action last. */
  actions?: ReactNode;
}

/** The one `h1` of a page, and what can be done with the whole of it. */
export function PageHeader({ title, kicker, facts, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
        {kicker ? <div className="mb-1 flex items-center gap-2 text-muted">{kicker}</div> : null}
        <h1 className="font-semibold text-title [overflow-wrap:anywhere]">{title}</h1>
        {facts ? <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">{facts}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div> : null}
    </header>
  );
}
