import type { SelectOption } from "./select";

/** The options of a select over things with names, after a first one that stands for none of them. */
export function namedOptions(none: string, things: readonly { id: string; name: string }[]): readonly SelectOption[] {
  return [{ value: "", label: none }, ...things.map(({ id, name }) => ({ value: id, label: name }))];
}
