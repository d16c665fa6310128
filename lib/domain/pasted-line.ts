/** Stands for the e-mail, which parts cells wherever it is. */
export const EMAIL_PLACE = "\0";
/** "1. ", "2)", "- ", "•": how lists mark their lines. A line that begins with a phone number keeps it. */
const LIST_MARK = /^\s*(?:\(?\d{1,3}[.)](?!\s*\d)|\d{1,3}(?=\t)|[-*–—](?=\s)|[•·▪◦‣])\s*/u;
/** A dash between spaces, or a colon before one; a phone number may have either inside. */
const LOOSE_MARK = /(?<!\d)(?:\s[-–—]|:)(?=\s)|(?:\s[-–—]|:)(?=\s+[^\d\s])/uy;

function isLooseMark(text: string, index: number): boolean {
  LOOSE_MARK.lastIndex = index;
  return LOOSE_MARK.test(text);
}

/**
 * Commas, semicolons, tabs, spaced dashes and colons part the cells, but not inside quotes or brackets that are closed
 * again.
 */
export function cellsOf(text: string): string[] {
  const cells = [""];
  let isQuoted = false;
  let isBracketed = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === EMAIL_PLACE) [isQuoted, isBracketed] = [false, false];
    else if (character === '"') isQuoted = !isQuoted && text.includes('"', index + 1);
    else if (character === "(") isBracketed = text.includes(")", index + 1);
    else if (character === ")") isBracketed = false;
    if (character === EMAIL_PLACE || (/[\t,;]/.test(character) && !isQuoted && !isBracketed)) cells.push("");
    else if (isLooseMark(text, index) && !isQuoted && !isBracketed) {
      cells.push("");
      if (character !== ":") index += 1;
    } else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.replace(/\s+/g, " ").replace(/^["'\s]+|["'\s]+$/g, "")).filter((cell) => cell !== "");
}

/** A line without the mark a list puts before it. */
export function withoutListMark(line: string): string {
  return line.replace(LIST_MARK, "");
}
