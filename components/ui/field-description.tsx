import { Text } from "react-aria-components/Text";
import { FIELD_HINT, FIELD_NOTICE } from "./field-style";

interface FieldDescriptionProps {
  hint?: string | undefined;
  notice?: string | undefined;
}

/** Under a field: what belongs in it, and what became of it. Read out with the field. */
export function FieldDescription({ hint, notice }: FieldDescriptionProps) {
  if (!hint && !notice) return null;
  return (
    <Text slot="description" className={FIELD_HINT}>
      {hint}
      {notice ? <span className={FIELD_NOTICE}>{notice}</span> : null}
    </Text>
  );
}
