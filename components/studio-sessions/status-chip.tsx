import { Chip, type ChipState } from "@/components/ui/chip";
import { isHold } from "@/lib/domain/hold";
import { holdLabel } from "@/lib/domain/hold-words";
import type { HoldView } from "@/lib/domain/session-view";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import type { SessionStatus } from "@/lib/domain/studio-session";

const STATES: Record<SessionStatus, ChipState> = {
  HOLD_1: "dashed",
  HOLD_2: "dashed",
  CONFIRMED: "filled",
  DONE: "filled",
  CANCELLED: "struck",
};

/** How firm a session is: a hold is dashed, what is firm is filled; the word says which. */
export function StatusChip({ status, hold = null }: { status: SessionStatus; hold?: HoldView | null }) {
  const label = hold !== null && isHold(status) ? holdLabel(status, hold) : SESSION_STATUS_LABELS[status];
  return <Chip state={STATES[status]}>{label}</Chip>;
}
