const UNDID = "Undid: ";
/** How the sentence of a change begins that makes an undone change hold again. */
export const RETURN_PREFIX = "Brought back: ";

interface UndoableChange {
  summary: string;
  /** whether it takes another change back */
  isUndo: boolean;
}

/** Whether taking this change back makes an undone change hold again. */
export function bringsBack({ summary, isUndo }: UndoableChange): boolean {
  return isUndo && summary.startsWith(UNDID);
}

/**
 * The sentence of the change that takes this one back. However often one goes to and fro, it names the first change
 * once: "Undid: Called Ana", "Brought back: Called Ana", "Undid: Called Ana".
 */
export function undoSummary(change: UndoableChange): string {
  if (bringsBack(change)) return RETURN_PREFIX + change.summary.slice(UNDID.length);
  const isReturn = change.isUndo && change.summary.startsWith(RETURN_PREFIX);
  return UNDID + (isReturn ? change.summary.slice(RETURN_PREFIX.length) : change.summary);
}

/** Why a change cannot be taken back: the later one that stands in the way, by whom, and when ("today 11:43"). */
export function changedSinceText(later: { summary: string; byName: string; when: string }): string {
  return `Changed since: ‘${later.summary}’ by ${later.byName}, ${later.when}. Undo that first.`;
}
