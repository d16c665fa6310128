import type { ReactNode } from "react";
import type { RoomView } from "@/lib/domain/plan";
import { weekHoursWords } from "@/lib/domain/week-hours";
import { formatDuration } from "@/lib/time/duration";
import { zoneLabel } from "@/lib/time/zones";

interface RoomRowProps {
  room: RoomView;
  studioZone: string;
  /** what can be done with it */
  children: ReactNode;
}

/** A room with its code, and under its name what differs from any other: place, hours, zone, set-up and strike. */
export function RoomRow({ room, studioZone, children }: RoomRowProps) {
  const { name, code, isRemote, address, openHours, timeZone, setUpMinutes, strikeMinutes } = room;
  const facts = [
    weekHoursWords(openHours) || "Always open",
    timeZone === studioZone ? "" : `${zoneLabel(timeZone)} time`,
    setUpMinutes > 0 ? `${formatDuration(setUpMinutes)} set-up` : "",
    strikeMinutes > 0 ? `${formatDuration(strikeMinutes)} strike` : "",
  ].filter(Boolean);
  const place = [isRemote ? "Elsewhere" : "", address].filter(Boolean).join(": ");
  return (
    <li className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <span className="digits w-10 shrink-0 text-muted" title="Code">
        {code}
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <p className="[overflow-wrap:anywhere]">{name}</p>
        {place === "" ? null : <p className="text-muted text-small [overflow-wrap:anywhere]">{place}</p>}
        <p className="text-muted text-small">{facts.join(" · ")}</p>
      </div>
      <div className="flex gap-1">{children}</div>
    </li>
  );
}
