/** "1 task", "3 tasks"; `many` where the plural is no mere s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
