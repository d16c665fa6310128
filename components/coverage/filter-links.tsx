import { Link } from "@/components/ui/link";

export interface FilterLink {
  label: string;
  href: string;
  isCurrent: boolean;
  count?: number;
}

/** A filter with a few choices, all in sight: each is an address. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav aria-label={label} className="max-w-full overflow-x-auto">
      <ul className="flex w-max divide-x divide-control overflow-clip rounded-control border border-control">
        {links.map(({ label: text, href, isCurrent, count }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              aria-current={isCurrent ? "true" : undefined}
              className="flex h-7.5 items-center gap-1.5 px-2.5 whitespace-nowrap text-muted no-underline -outline-offset-2 hover:bg-raised hover:text-ink aria-[current=true]:bg-raised aria-[current=true]:font-medium aria-[current=true]:text-ink aria-[current=true]:shadow-[inset_0_-2px_0_var(--accent)] touch:h-11"
            >
              {text}
              {count === undefined ? null : <span className="digits text-faint">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
