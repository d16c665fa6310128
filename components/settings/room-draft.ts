import type { LiveRow } from "@/components/history/edit";
import type { RoomView } from "@/lib/domain/plan";
import { proposeRoomCode } from "@/lib/domain/room-code";
import { weekHoursText } from "@/lib/domain/week-hours";

/** A room's form while it is filled in. */
export interface RoomDraft {
  name: string;
  code: string;
  isRemote: boolean;
  address: string;
  timeZone: string;
  openHours: string;
  setUpMinutes: string;
  strikeMinutes: string;
}

const EMPTY: Omit<RoomDraft, "timeZone"> = {
  name: "",
  code: "",
  isRemote: false,
  address: "",
  openHours: "",
  setUpMinutes: "0",
  strikeMinutes: "0",
};

/** The room as its form shows it; null is a new one, in the studio's zone. Without a code, one is proposed. */
export function roomRowOf(room: RoomView | null, studioZone: string, takenCodes: Iterable<string>): LiveRow<RoomDraft> {
  if (room === null) return { version: 0, form: { ...EMPTY, timeZone: studioZone } };
  const code = room.code || proposeRoomCode(room.name, takenCodes);
  const { name, isRemote, address, timeZone, setUpMinutes, strikeMinutes } = room;
  const openHours = weekHoursText(room.openHours);
  const minutes = { setUpMinutes: String(setUpMinutes), strikeMinutes: String(strikeMinutes) };
  return { version: room.version, form: { name, code, isRemote, address, timeZone, openHours, ...minutes } };
}

/** The code follows the name until somebody types one. */
export function withRoomName(name: string, isCodeTyped: boolean, takenCodes: Iterable<string>): Partial<RoomDraft> {
  return isCodeTyped ? { name } : { name, code: proposeRoomCode(name, takenCodes) };
}

/** What is sent: an empty length is none, for the server to name. */
export function roomFieldsOf(draft: RoomDraft) {
  const minutes = (text: string) => Number(text || Number.NaN);
  return { ...draft, setUpMinutes: minutes(draft.setUpMinutes), strikeMinutes: minutes(draft.strikeMinutes) };
}
