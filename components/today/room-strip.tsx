import type { RoomNowView, TodaySessionView } from "@/lib/domain/today-view";
import { SessionLine } from "./session-line";

/** Each room: what goes on in it, and what comes next. */
export function RoomStrip({ rooms }: { rooms: readonly RoomNowView[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] gap-3">
      {rooms.map(({ id, name, now, next }) => (
        <li key={id} className="panel flex flex-col overflow-clip">
          <h3 className="flex min-h-8 items-center justify-between gap-3 border-line border-b px-3 font-semibold">
            <span className="min-w-0 truncate" title={name}>
              {name}
            </span>
            {now ? <span className="label text-accent!">In session</span> : <span className="label">Free</span>}
          </h3>
          <Slot label="Now" session={now} otherwise="Nobody is in." />
          <Slot label="Next" session={next} otherwise="Nothing is planned." hasDate />
        </li>
      ))}
    </ul>
  );
}

interface SlotProps {
  label: string;
  session: TodaySessionView | null;
  otherwise: string;
  hasDate?: boolean;
}

function Slot({ label, session, otherwise, hasDate = false }: SlotProps) {
  return (
    <div className="relative grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 border-line border-b px-3 py-2 last:border-b-0">
      <span className="label pt-px">{label}</span>
      {session ? (
        <SessionLine session={session} hasDate={hasDate} />
      ) : (
        <span className="text-faint text-small">{otherwise}</span>
      )}
    </div>
  );
}
