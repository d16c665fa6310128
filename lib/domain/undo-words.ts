const UNDID = "Undid: ";
const BROUGHT_BACK = "Brought back: ";

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
  if (bringsBack(change)) return BROUGHT_BACK + change.summary.slice(UNDID.length);
  const isReturn = change.isUndo && change.summary.startsWith(BROUGHT_BACK);
  return UNDID + (isReturn ? change.summary.slice(BROUGHT_BACK.length) : change.summary);
}
