import type { ReactNode } from "react";

interface DisclosureProps {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
  className?: string;
}

/** Something more, one press away. The browser's own element: works before scripts arrive, and opens when searched in. */
export function Disclosure({ summary, isOpen, children, className = "" }: DisclosureProps) {
  return (
    <details open={isOpen} className={`group ${className}`}>
      <summary className="flex min-h-8 list-none items-center gap-1.5 rounded-control text-muted hover:text-ink touch:min-h-11">
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 group-open:rotate-90"
          fill="currentColor"
          aria-hidden="true"
        >
          <path d="M4 2.5 8.5 6 4 9.5Z" />
        </svg>
        {summary}
      </summary>
      <div className="pt-1 pb-2 pl-[1.125rem]">{children}</div>
    </details>
  );
}
