import type { Position, SessionRole } from "@/lib/domain/session-role";

/** What the picker is asked to fill. Either a session is named, or a task that belongs to none. */
export interface PickerRequest {
  sessionId: string | null;
  sessionRole: SessionRole;
  /** PRINCIPAL unless the remedy says otherwise */
  position?: Position;
  /** a task that gets its own assignee */
  taskId?: string | null;
  /** the call that the pick replaces */
  replacesCallId?: string;
  /** blocks whose LIVE engineering an assistant takes over */
  assistBlockIds?: readonly (string | null)[];
  /** who is marked at first, wherever they rank */
  personId?: string;
}

/** What a new session starts with; what is left out is proposed. Wall times, on the clock of the room unless said. */
export interface BookingRequest {
  projectId?: string;
  roomId?: string | null;
  /** YYYY-MM-DD */
  startsOn?: string;
  /** HH:MM */
  startTime?: string;
  /** the clock that day and time were read on; the room's without it */
  timeZone?: string;
  /** the length in minutes; that of the template without it */
  minutes?: number;
}

/** What is asked about who is free. A session answers for its own time, room and open roles. */
export interface FreeRequest {
  sessionId?: string;
  startsOn?: string;
  startTime?: string;
  minutes?: number;
  sessionRole?: SessionRole;
}

/** What lies over or beside the screen: dialogs in the middle, one at a time, the inspector at the right. */
export interface Panels {
  picker: PickerRequest | null;
  booking: BookingRequest | null;
  /** the session that is moved to another time or room */
  movedSessionId: string | null;
  free: FreeRequest | null;
  /** the flag that the inspector explains */
  inspectedFlagKey: string | null;
}

const CLOSED: Panels = { picker: null, booking: null, movedSessionId: null, free: null, inspectedFlagKey: null };
let panels: Panels = CLOSED;
const listeners = new Set<() => void>();

function publish(next: Panels): void {
  panels = next;
  for (const listener of listeners) listener();
}

export function currentPanels(): Panels {
  return panels;
}

/** For the server, where nothing is open. */
export function closedPanels(): Panels {
  return CLOSED;
}

export function subscribeToPanels(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the picker for one opening; the inspector stays behind it. */
export function openPicker(request: PickerRequest): void {
  publish({ ...panels, picker: request });
}

export function closePicker(): void {
  publish({ ...panels, picker: null });
}

/** Opens the form of a new session, for any project. */
export function openBooking(request: BookingRequest): void {
  publish({ ...panels, booking: request, free: null });
}

export function closeBooking(): void {
  publish({ ...panels, booking: null });
}

/** Opens the dialog that moves a session: date, time and room, with what is free beside each. */
export function openMove(sessionId: string): void {
  publish({ ...panels, movedSessionId: sessionId });
}

export function closeMove(): void {
  publish({ ...panels, movedSessionId: null });
}

/** Opens the panel that says who is free, and when. */
export function openWhoIsFree(request: FreeRequest): void {
  publish({ ...panels, free: request });
}

export function closeWhoIsFree(): void {
  publish({ ...panels, free: null });
}

/** Shows a flag in the inspector: who, which session, which minutes, why, and what would lower it. */
export function inspectFlag(flagKey: string): void {
  publish({ ...panels, inspectedFlagKey: flagKey });
}

export function closeInspector(): void {
  publish({ ...panels, inspectedFlagKey: null });
}
