import type { ReactNode } from "react";

interface PageHeaderProps {
  title: string;
  /** Above the title: a `Stripe`, a breadcrumb link. */
  kicker?: ReactNode;
  /** Under the title: one line of facts. */
  facts?: ReactNode;
  /** The primary action last; on phones they stand the other way round, under the title. */
  actions?: ReactNode;
}

/** The one `h1` of a page, and what can be done with the whole of it. */
export function PageHeader({ title, kicker, facts, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3 sm:flex-nowrap">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        {kicker ? <div className="mb-1 flex items-center gap-2 text-muted">{kicker}</div> : null}
        <h1 className="w-fit font-semibold text-title [overflow-wrap:anywhere]">{title}</h1>
        {facts ? <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">{facts}</div> : null}
      </div>
      {actions ? (
        <div className="flex shrink-0 items-center gap-2 print:hidden max-sm:max-w-full max-sm:flex-row-reverse max-sm:flex-wrap max-sm:justify-end">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
