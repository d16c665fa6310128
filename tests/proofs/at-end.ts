const waiting: (() => void)[] = [];

process.once("exit", () => {
  for (const undo of waiting.toReversed()) undo();
});

/**
 * What must not outlast the process, whatever ends it: folders, mounts, children. Returns a function that does it now.
 * At the end of the process the newest goes first.
 */
export function atEnd(undo: () => void): () => void {
  waiting.push(undo);
  return () => {
    const at = waiting.indexOf(undo);
    if (at >= 0) waiting.splice(at, 1);
    undo();
  };
}
