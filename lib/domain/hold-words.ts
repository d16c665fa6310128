import type { HoldStatus } from "./hold";
import type { HoldView } from "./session-view";
import { SESSION_STATUS_LABELS } from "./session-words";

const FIRST_IN_LINE = "Second hold, now first in line";

/** "First hold", "Second hold, now first in line" */
export function holdLabel(status: HoldStatus, { isFirstInLine }: HoldView): string {
  return isFirstInLine ? FIRST_IN_LINE : SESSION_STATUS_LABELS[status];
}

/** "First hold · Hold runs out Fri 27 Nov, 18:00" */
export function holdLine(status: HoldStatus, hold: HoldView): string {
  return [holdLabel(status, hold), hold.end].filter(Boolean).join(" · ");
}
