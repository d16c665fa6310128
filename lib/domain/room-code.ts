/** One to four letters or digits, in capitals: what stands for a room in narrow places. */
const PATTERN = /^[\p{L}\p{N}]{1,4}$/u;

export function isRoomCode(text: string): boolean {
  return PATTERN.test(text) && text === text.toUpperCase();
}

/**
 * A code for a room, proposed from its name: "LR" for "Live room", "LIS" for "Lisbon", and where another room has that,
 * more of its letters, then a digit behind it. "" where the name has no letters or digits.
 *
 * @param taken the codes of the other rooms
 */
export function proposeRoomCode(name: string, taken: Iterable<string>): string {
  const words = (
    name
      .normalize("NFC")
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => Array.from(word));
  const [first] = words;
  if (first === undefined) return "";
  const initials = words.map((word) => word[0] ?? "");
  const base = words.length > 1 ? initials.slice(0, 3).join("") : first.slice(0, 3).join("");
  const longer = [first.slice(0, 3), first.slice(0, 4), [...first.slice(0, 2), ...initials.slice(1, 3)]];
  const numbered = Array.from({ length: 98 }, (_, index) => {
    const number = String(index + 2);
    return (
      Array.from(base)
        .slice(0, 4 - number.length)
        .join("") + number
    );
  });
  const inUse = new Set(taken);
  return [base, ...longer.map((letters) => letters.join("")), ...numbered].find((code) => !inUse.has(code)) ?? base;
}
