import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";

/** The mark (a square and half a circle: the two roles side by side) and the studio's name. */
export function Brand({ studioName }: { studioName: string }) {
  return (
    <Link href={paths.today()} className="flex min-w-0 items-center gap-2.5 no-underline">
      <svg viewBox="0 0 20 12" className="h-3.5 w-6 shrink-0" aria-hidden="true">
        <rect width="9" height="12" rx="1.5" fill="var(--engineer)" />
        <path d="M11 0h3a6 6 0 0 1 0 12h-3z" fill="var(--producer)" />
      </svg>
      <span className="sr-only">Talkback, </span>
      <span className="truncate font-semibold max-md:sr-only">{studioName}</span>
    </Link>
  );
}
