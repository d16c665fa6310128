import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";
import { Mark } from "./mark";

/** The mark and the studio's name; leads to Today. */
export function Brand({ studioName }: { studioName: string }) {
  return (
    <Link href={paths.today()} className="flex min-h-6 min-w-6 items-center gap-2.5 no-underline">
      <Mark />
      <span className="sr-only">Talkback, </span>
      <span className="truncate font-semibold max-md:sr-only">{studioName}</span>
    </Link>
  );
}
