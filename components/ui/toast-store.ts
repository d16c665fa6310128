/** What a toast says; with `undo`, it carries the button that takes the change back. */
export interface ToastContent {
  message: string;
  kind?: "done" | "problem";
  /** The change it tells of: once that is taken back, the toast goes. */
  changeId?: number;
  /** Resolves to the toast that replaces this one: what was undone, or why it was not. */
  undo?: () => Promise<ToastContent>;
}
export type ToastItem = ToastContent & { id: number };

let nextId = 1;
let items: readonly ToastItem[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly ToastItem[]) {
  items = next;
  for (const listener of listeners) listener();
}

/** Shows one sentence at the edge of the screen. Call it from the browser only; at most three stay. */
export function toast(content: ToastContent): number {
  const id = nextId++;
  publish([...items, { ...content, id }].slice(-3));
  return id;
}

export function dismissToast(id: number): void {
  publish(items.filter((item) => item.id !== id));
}

/** What was taken back, wherever that was done, is no longer said to be done. */
export function dismissToastOf(changeId: number): void {
  if (items.some((item) => item.changeId === changeId)) publish(items.filter((item) => item.changeId !== changeId));
}

export function listToasts(): readonly ToastItem[] {
  return items;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
