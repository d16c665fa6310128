import type { RoomNowView, TodaySessionView } from "@/lib/domain/today-view";
import { SessionLine } from "./session-line";

/** Each room: what goes on in it, and what comes next. */
export function RoomStrip({ rooms }: { rooms: readonly RoomNowView[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] gap-3 max-sm:gap-1.5">
      {rooms.map(({ id, name, now, next }) => (
        <li key={id} className="panel overflow-clip max-sm:grid max-sm:grid-cols-[6.5rem_minmax(0,1fr)]">
          <h3 className="flex min-h-8 items-center justify-between gap-x-3 border-line px-3 font-semibold max-sm:row-span-2 max-sm:py-1.5 max-sm:flex-col max-sm:items-start max-sm:justify-center max-sm:border-r sm:border-b">
            <span className="max-w-full sm:truncate [overflow-wrap:anywhere]" title={name}>
              {name}
            </span>
            {id === "" ? null : (
              <span className={`label ${now ? "text-accent!" : ""}`}>{now ? "In session" : "Free"}</span>
            )}
          </h3>
          {now ? <Slot label="Now" session={now} /> : null}
          <Slot label="Next" session={next} hasDate />
        </li>
      ))}
    </ul>
  );
}

interface SlotProps {
  label: string;
  session: TodaySessionView | null;
  hasDate?: boolean;
}

function Slot({ label, session, hasDate = false }: SlotProps) {
  return (
    <div className="relative grid gap-x-2 sm:grid-cols-[2.75rem_minmax(0,1fr)] border-line border-b px-3 py-2 max-sm:content-center max-sm:py-1.5 last:border-b-0">
      <span className="label pt-px max-sm:sr-only">{label}</span>
      {session ? (
        <SessionLine session={session} hasDate={hasDate} />
      ) : (
        <span className="text-faint text-small">Nothing is planned.</span>
      )}
    </div>
  );
}
