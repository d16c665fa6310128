/** "Chrome on Linux 1", "Chrome on Linux 2": names that several share get numbers, in the order of the list. */
export function numberedNames(names: readonly string[]): string[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    if (names.filter((other) => other === name).length === 1) return name;
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return `${name} ${number}`;
  });
}
