import type { Refusal } from "@/lib/domain/refusal";
import type { SessionStatus } from "@/lib/domain/studio-session";

/** What the button of a second yes says. */
export function sureLabel(status: SessionStatus, { fits }: Pick<Refusal, "fits">): string {
  if (status === "CONFIRMED") return "Confirm anyway";
  return fits === undefined ? "Save anyway" : "First hold anyway";
}

/** What the dialog of a second yes asks. */
export function sureTitle(status: SessionStatus, refusal: Pick<Refusal, "fits">): string {
  return `${sureLabel(status, refusal)}?`;
}

export const SECOND_HOLD_LABEL = "Make it a second hold";
