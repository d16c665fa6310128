"use client";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { SectionHeader } from "@/components/ui/section-header";
import type { SelectGroup } from "@/components/ui/select";
import { archiveRoomAction, moveRoomAction } from "@/lib/actions/rooms";
import type { RoomView } from "@/lib/domain/plan";
import { RoomRow } from "./room-row";

const RoomDialog = dynamic(() => import("./room-dialog").then((module) => module.RoomDialog), { ssr: false });

interface RoomListProps {
  rooms: readonly RoomView[];
  studioZone: string;
  zones: readonly SelectGroup[];
  canEdit: boolean;
}

/** The rooms that can be booked, in the order in which every screen shows them, and below them the archived ones. */
export function RoomList({ rooms, studioZone, zones, canEdit }: RoomListProps) {
  /** The form that is open, over a room or (null) a new one. */
  const [asked, setAsked] = useState<{ roomId: string | null } | null>(null);
  const edited = rooms.find((room) => room.id === asked?.roomId) ?? null;
  const { isPending, write } = useWrite();
  const archive = ({ id, version }: RoomView, isArchived: boolean) =>
    write(() => archiveRoomAction({ id, version, isArchived }));
  const move = ({ id }: RoomView, by: -1 | 1) => write(() => moveRoomAction({ id, by }));
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
          {active.map((room, index) => (
            <RoomRow key={room.id} room={room} studioZone={studioZone}>
              {canEdit ? (
                <>
                  {active.length > 1 ? (
                    <>
                      <IconButton
                        size="small"
                        label={`Move ${room.name} up`}
                        icon={<ArrowUp size={14} aria-hidden="true" />}
                        isDisabled={index === 0}
                        onPress={() => move(room, -1)}
                      />
                      <IconButton
                        size="small"
                        label={`Move ${room.name} down`}
                        icon={<ArrowDown size={14} aria-hidden="true" />}
                        isDisabled={index === active.length - 1}
                        onPress={() => move(room, 1)}
                      />
                    </>
                  ) : null}
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
            </RoomRow>
          ))}
        </ul>
      )}
      {archived.length > 0 ? (
        <div className="mt-3">
          <Disclosure summary={`Archived rooms (${archived.length})`}>
            <ul className="panel divide-y divide-line">
              {archived.map((room) => (
                <RoomRow key={room.id} room={room} studioZone={studioZone}>
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
                </RoomRow>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
      {asked !== null && (asked.roomId === null || edited !== null) ? (
        <RoomDialog
          room={edited}
          studioZone={studioZone}
          zones={zones}
          takenCodes={rooms.filter((room) => room !== edited).map((room) => room.code)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}
