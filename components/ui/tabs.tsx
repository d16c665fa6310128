import { Link } from "./link";

export interface Tab {
  href: string;
  label: string;
  count?: number | string;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** The `href` of the tab in sight. */
  current: string;
}

/** Views of one thing. Each is an address of its own, so these are links in a navigation, not a tab widget. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-line border-b print:hidden">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.href === current ? "page" : undefined}
              className="flex h-9 items-center gap-1.5 border-transparent border-b-2 text-muted -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink touch:h-11"
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="digits text-faint">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
