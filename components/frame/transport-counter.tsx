import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";

/** Today's date at the left of the transport bar, and the way to Today. */
export function TransportCounter({ today: { date, year } }: { today: { date: string; year: string } }) {
  return (
    <div className="flex min-w-0 items-stretch max-[22.5rem]:hidden overflow-clip rounded-control border border-line bg-background">
      <Link
        href={paths.today()}
        className="label grid h-7 place-items-center border-line border-r px-2.5 text-muted -outline-offset-2 hover:bg-raised hover:text-ink max-sm:hidden touch:h-10"
      >
        Today
      </Link>
      <p className="digits flex min-w-0 items-center px-2.5 text-[0.8125rem] text-ink max-sm:min-h-8 max-sm:px-1.5 max-sm:text-[0.6875rem]">
        <span className="truncate">
          {date}
          <span className="max-sm:hidden"> {year}</span>
        </span>
      </p>
    </div>
  );
}
