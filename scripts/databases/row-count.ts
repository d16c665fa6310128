/** How many rows there are in all tables, which were counted one by one. */
export function totalRows(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
