/** Begins to fetch what a press may need soon. Where that fails nothing is lost: the press itself asks again. */
export function fetchAhead(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
