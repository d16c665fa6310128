import type { ReactNode } from "react";
import { Glyph } from "@/components/ui/glyph";
import type { MeetingView } from "@/lib/domain/flag-view";

/** One block in which both sides meet: when, how loud, why, and the work on each side. */
export function MeetingPart({ meeting }: { meeting: MeetingView }) {
  return (
    <section className="mt-3 border-control border-l-2 pl-3">
      <h4 className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {meeting.blockLabel}
        <span className="digits text-muted">{meeting.times}</span>
        <span className="text-muted text-small">level {meeting.level}</span>
      </h4>
      <Sides engineering={meeting.engineering} production={meeting.production} />
      {meeting.reasons.length > 0 ? (
        <ul className="mt-1.5 text-muted text-small">
          {meeting.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface SidesProps {
  engineering: readonly string[];
  production: readonly string[];
}

/** Longer lists say how much more there is: the session's page has them whole. */
const MOST = 6;

/** What falls on either side of the glass, side by side. */
export function Sides({ engineering, production }: SidesProps) {
  return (
    <div className="mt-1.5 grid grid-cols-2 gap-3 text-small">
      <Side glyph={<Glyph shape="square" letter="E" tone="engineer" label="Engineering" />} titles={engineering} />
      <Side glyph={<Glyph shape="circle" letter="P" tone="producer" label="Production" />} titles={production} />
    </div>
  );
}

function Side({ glyph, titles }: { glyph: ReactNode; titles: readonly string[] }) {
  // "and 1 more" would take the line that the one needs.
  const most = titles.length === MOST + 1 ? titles.length : MOST;
  return (
    <div className="flex min-w-0 gap-1.5">
      {glyph}
      <ul className="flex min-w-0 flex-col gap-1 leading-4 [overflow-wrap:anywhere]">
        {titles.slice(0, most).map((title) => (
          <li key={title}>{title}</li>
        ))}
        {titles.length > most ? <li className="text-muted">and {titles.length - most} more</li> : null}
      </ul>
    </div>
  );
}
