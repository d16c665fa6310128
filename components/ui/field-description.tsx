import { Text } from "react-aria-components/Text";
import { FIELD_HINT, FIELD_NOTICE } from "./field-style";

interface FieldDescriptionProps {
  hint?: string | undefined;
  notice?: string | undefined;
}

/** Under a field: what belongs in it, and what became of it. Read out with the field. */
export function FieldDescription({ hint, notice }: FieldDescriptionProps) {
  return (
    // Always there: a field looks for its description when it is drawn first, and would miss one that comes later.
    <Text slot="description" className={`${FIELD_HINT} empty:hidden`}>
      {hint || null}
      {notice ? <span className={FIELD_NOTICE}>{notice}</span> : null}
    </Text>
  );
}
