"use client";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";

/** What the counter of the transport bar shows, and where its buttons lead. */
export interface RangeOnShow {
  text: string;
  backHref: string;
  todayHref: string;
  forwardHref: string;
  unit: string;
}

const RangeContext = createContext<(range: RangeOnShow | null) => void>(() => {});
const ShownContext = createContext<RangeOnShow | null>(null);

/** Around the whole frame: lets a page put its range into the bar above it. */
export function TransportRangeProvider({ children }: { children: ReactNode }) {
  const [range, setRange] = useState<RangeOnShow | null>(null);
  return (
    <RangeContext value={setRange}>
      <ShownContext value={range}>{children}</ShownContext>
    </RangeContext>
  );
}

/** A page with a range of dates renders this; it draws nothing where it stands. `unit`: "week", "month". */
export function TransportRange({ text, backHref, todayHref, forwardHref, unit }: RangeOnShow) {
  const show = useContext(RangeContext);
  useEffect(() => {
    show({ text, backHref, todayHref, forwardHref, unit });
    return () => show(null);
  }, [show, text, backHref, todayHref, forwardHref, unit]);
  return null;
}

const STEP = "grid h-7 place-items-center text-muted -outline-offset-2 hover:bg-raised hover:text-ink touch:h-10";

/** Back, Today, forward and the counter. Without a range from the page: Today, and today's date. */
export function TransportCounter({ todayText }: { todayText: string }) {
  const range = useContext(ShownContext);
  return (
    <div className="flex min-w-0 items-stretch overflow-clip rounded-control border border-line bg-background">
      {range ? (
        <Link
          href={range.backHref}
          aria-label={`Back one ${range.unit}`}
          className={`${STEP} w-7 border-line border-r`}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </Link>
      ) : null}
      <Link
        href={range?.todayHref ?? paths.today()}
        className={`${STEP} label border-line border-r px-2.5 max-sm:hidden`}
      >
        Today
      </Link>
      {range ? (
        <Link
          href={range.forwardHref}
          aria-label={`Forward one ${range.unit}`}
          className={`${STEP} w-7 border-line border-r`}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </Link>
      ) : null}
      <p className="digits flex min-w-0 items-center px-2.5 text-[0.8125rem] text-ink max-sm:min-h-8 max-sm:px-1.5 max-sm:text-[0.6875rem]">
        <span className="truncate">{range?.text ?? todayText}</span>
      </p>
    </div>
  );
}
