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

/** What lies over or beside the screen: the picker in the middle, the inspector at the right. */
export interface Panels {
  picker: PickerRequest | null;
  /** the flag that the inspector explains */
  inspectedFlagKey: string | null;
}

const CLOSED: Panels = { picker: null, inspectedFlagKey: null };
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

/** Shows a flag in the inspector: who, which session, which minutes, why, and what would lower it. */
export function inspectFlag(flagKey: string): void {
  publish({ ...panels, inspectedFlagKey: flagKey });
}

export function closeInspector(): void {
  publish({ ...panels, inspectedFlagKey: null });
}
