import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { SeriesNeighbourView, SeriesPlaceView } from "@/lib/domain/series-view";
import { paths } from "@/lib/paths";

/** "3 of 8 in a series", with the ways to the one before and the one after. */
export function SeriesPlace({ place: { position, count, previous, next } }: { place: SeriesPlaceView }) {
  return (
    <nav aria-label="Series" className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
      <span>
        <span className="digits text-ink">{position}</span> of <span className="digits text-ink">{count}</span> in a
        series
      </span>
      {previous === null ? null : (
        <Neighbour neighbour={previous} label="Previous">
          <ChevronLeft size={14} aria-hidden="true" />
          <span className="digits">{previous.date}</span>
        </Neighbour>
      )}
      {next === null ? null : (
        <Neighbour neighbour={next} label="Next">
          <span className="digits">{next.date}</span>
          <ChevronRight size={14} aria-hidden="true" />
        </Neighbour>
      )}
    </nav>
  );
}

interface NeighbourProps {
  neighbour: SeriesNeighbourView;
  label: string;
  children: ReactNode;
}

function Neighbour({ neighbour: { id, date }, label, children }: NeighbourProps) {
  return (
    <Link
      href={paths.projectSession(id)}
      aria-label={`${label}, ${date}`}
      className="inline-flex min-h-8 items-center gap-1 hover:text-ink hover:underline touch:min-h-11 print:hidden"
    >
      {children}
    </Link>
  );
}
