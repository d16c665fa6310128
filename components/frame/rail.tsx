"use client";
import CircleUser from "lucide-react/icons/circle-user";
import Ellipsis from "lucide-react/icons/ellipsis";
import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { MenuButton } from "@/components/ui/menu-button";
import type { Permission } from "@/lib/domain/access-role";
import { paths } from "@/lib/paths";
import { type Destination, destinationsFor, isCurrentDestination } from "./destinations";

const ON_THE_BAR = 4;
/** On wider screens the account is in the transport bar. */
const ACCOUNT = { href: paths.account(), label: "Account", icon: CircleUser };

/** The screens: a rail on the left, and on phones a bar at the bottom with four of them and More. */
export function Rail({ permissions }: { permissions: readonly Permission[] }) {
  const pathname = usePathname();
  const all = destinationsFor(permissions);
  const rest = all.slice(ON_THE_BAR);
  const isInRest = [...rest, ACCOUNT].some(({ href }) => isCurrentDestination(href, pathname));
  return (
    <nav
      aria-label="Screens"
      className="fixed z-20 border-line bg-panel print:hidden max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:top-(--bar) md:bottom-0 md:left-0 md:w-(--rail) md:overflow-y-auto md:border-r md:p-2"
    >
      <ul className="max-md:grid max-md:grid-cols-5 md:flex md:flex-col md:gap-px">
        {all.map((destination, index) => (
          <li key={destination.href} className={index < ON_THE_BAR ? "" : "max-md:hidden"}>
            <RailLink destination={destination} isCurrent={isCurrentDestination(destination.href, pathname)} />
          </li>
        ))}
        <li className="md:hidden">
          <MenuButton
            label="More"
            kind="plain"
            icon={<Ellipsis size={20} aria-hidden="true" />}
            className={`${BAR_ITEM} h-14! w-full rounded-none! border-0! ${isInRest ? "text-ink! shadow-[inset_0_2px_var(--accent)] [&_svg]:text-accent" : ""}`}
            entries={[...rest, ACCOUNT].map(({ href, label, icon: Icon }) => ({
              id: href,
              label,
              href,
              icon: <Icon size={16} aria-hidden="true" />,
            }))}
          />
        </li>
      </ul>
    </nav>
  );
}

const BAR_ITEM = "max-md:flex-col max-md:justify-center max-md:gap-0.5! max-md:text-[0.6875rem]! max-md:leading-4";

function RailLink({
  destination: { href, label, icon: Icon },
  isCurrent,
}: {
  destination: Destination;
  isCurrent: boolean;
}) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={`flex items-center text-muted -outline-offset-2 hover:text-ink aria-[current=page]:text-ink max-md:h-14 max-md:border-transparent max-md:border-t-2 max-md:aria-[current=page]:border-accent md:h-9 md:gap-2.5 md:rounded-control md:px-2.5 md:hover:bg-raised md:aria-[current=page]:bg-raised md:aria-[current=page]:font-medium md:aria-[current=page]:shadow-[inset_2px_0_var(--accent)] ${BAR_ITEM}`}
    >
      <Icon size={16} aria-hidden="true" className={`max-md:size-5 ${isCurrent ? "text-accent" : ""}`} />
      {label}
    </Link>
  );
}
