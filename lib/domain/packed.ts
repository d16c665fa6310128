/**
 * A view as text. React sends a view to the browser value by value, which for thousands of rows costs the server more than
 * to make them; one long text it passes on as it is. For views that grow with the plan; made of what JSON knows.
 */
export type Packed<View> = string & { readonly of?: View };

/** What JSON would give back as something else is none of it. */
type Plain<Value> = Value extends Date | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | bigint | symbol
  ? never
  : Value extends object
    ? { [Key in keyof Value]: Plain<Value[Key]> }
    : Value;

export function pack<View>(view: View & Plain<View>): Packed<View> {
  return JSON.stringify(view) as Packed<View>;
}

export function unpack<View>(packed: Packed<View>): View {
  return JSON.parse(packed) as View;
}
