import "server-only";
import { counted } from "@/lib/domain/counted";

/** How many of a reading's notes are kept word for word. */
const KEPT = 3;

/** What could not be read of a calendar, as text to keep; "" when all was. */
export function remarksText(notes: readonly string[]): string {
  const more = notes.length - KEPT;
  return [...notes.slice(0, KEPT), ...(more > 0 ? [`And ${counted(more, "more note")}.`] : [])].join(" ");
}
