import type { Refusal } from "@/lib/domain/refusal";
import type { FieldNotes } from "./edit";

/** What is said beside the fields of a form that makes something new: nobody else can have changed it. */
export function faultNotes(refusal: Refusal | null): (name: string) => FieldNotes {
  return (name) => {
    const error = refusal?.fields?.[name];
    return error === undefined ? {} : { error };
  };
}
