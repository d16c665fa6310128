import { FIELD_ERROR, FIELD_NOTICE } from "./field-style";

interface FieldMessagesProps {
  error?: string | undefined;
  notice?: string | undefined;
}

/** What is wrong with a choice that has no box of its own, or what became of it. */
export function FieldMessages({ error, notice }: FieldMessagesProps) {
  return (
    <>
      {notice ? <span className={`text-small ${FIELD_NOTICE}`}>{notice}</span> : null}
      {error ? (
        <span role="alert" className={FIELD_ERROR}>
          {error}
        </span>
      ) : null}
    </>
  );
}
