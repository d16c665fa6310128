"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import type { SelectGroup } from "@/components/ui/select";
import { archiveRoomAction } from "@/lib/actions/rooms";
import type { RoomView } from "@/lib/domain/plan";
import { formatDuration } from "@/lib/time/duration";
import { zoneLabel } from "@/lib/time/zones";

const RoomDialog = dynamic(() => import("./room-dialog").then((module) => module.RoomDialog), { ssr: false });

interface RoomListProps {
  rooms: readonly RoomView[];
  studioZone: string;
  zones: readonly SelectGroup[];
  canEdit: boolean;
}

/** The rooms that can be booked, and below them the archived ones. */
export function RoomList({ rooms, studioZone, zones, canEdit }: RoomListProps) {
  /** The form that is open, over a room or (null) a new one. */
  const [asked, setAsked] = useState<{ roomId: string | null } | null>(null);
  const edited = rooms.find((room) => room.id === asked?.roomId) ?? null;
  const { isPending, write } = useWrite();
  const archive = ({ id, version }: RoomView, isArchived: boolean) =>
    write(() => archiveRoomAction({ id, version, isArchived }));
  const active = rooms.filter((room) => !room.isArchived);
  const archived = rooms.filter((room) => room.isArchived);
  const add = canEdit ? <Button onPress={() => setAsked({ roomId: null })}>Add room</Button> : undefined;

  return (
    <section aria-labelledby="rooms">
      <SectionHeader id="rooms" title="Rooms" actions={active.length > 0 ? add : undefined} />
      {active.length === 0 ? (
        <EmptyState action={add}>No rooms: sessions can be planned, but not held in a place.</EmptyState>
      ) : (
        <ul className="panel divide-y divide-line">
          {active.map((room) => (
            <Row key={room.id} room={room} studioZone={studioZone}>
              {canEdit ? (
                <>
                  <Button size="small" aria-label={`Edit ${room.name}`} onPress={() => setAsked({ roomId: room.id })}>
                    Edit
                  </Button>
                  <Button
                    size="small"
                    kind="plain"
                    aria-label={`Archive ${room.name}`}
                    isDisabled={isPending}
                    onPress={() => archive(room, true)}
                  >
                    Archive
                  </Button>
                </>
              ) : null}
            </Row>
          ))}
        </ul>
      )}
      {archived.length > 0 ? (
        <div className="mt-3">
          <Disclosure summary={`Archived rooms (${archived.length})`}>
            <ul className="panel divide-y divide-line">
              {archived.map((room) => (
                <Row key={room.id} room={room} studioZone={studioZone}>
                  {canEdit ? (
                    <Button
                      size="small"
                      aria-label={`Bring back ${room.name}`}
                      isDisabled={isPending}
                      onPress={() => archive(room, false)}
                    >
                      Bring back
                    </Button>
                  ) : null}
                </Row>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
      {asked !== null && (asked.roomId === null || edited !== null) ? (
        <RoomDialog room={edited} studioZone={studioZone} zones={zones} onClose={() => setAsked(null)} />
      ) : null}
    </section>
  );
}

interface RowProps {
  room: RoomView;
  studioZone: string;
  children: ReactNode;
}

function Row({ room, studioZone, children }: RowProps) {
  const { name, timeZone, setUpMinutes, strikeMinutes } = room;
  const facts = [
    timeZone === studioZone ? "" : `${zoneLabel(timeZone)} time`,
    setUpMinutes > 0 ? `${formatDuration(setUpMinutes)} set-up` : "",
    strikeMinutes > 0 ? `${formatDuration(strikeMinutes)} strike` : "",
  ].filter(Boolean);
  return (
    <li className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="[overflow-wrap:anywhere]">{name}</p>
        {facts.length > 0 ? <p className="text-small text-muted">{facts.join(" · ")}</p> : null}
      </div>
      <div className="flex gap-1">{children}</div>
    </li>
  );
}
