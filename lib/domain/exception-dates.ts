/** Dates that a rule leaves out, as they are kept: sorted, each once, with commas between. */

export function exceptionDates(text: string): string[] {
  return text === "" ? [] : text.split(",");
}

/** The same with a date left out, or brought back. */
export function withException(text: string, date: string, isLeftOut: boolean): string {
  const others = exceptionDates(text).filter((one) => one !== date);
  return (isLeftOut ? [...others, date] : others).sort().join(",");
}
