"use client";
import { type ReactNode, startTransition } from "react";

interface FormProps {
  /** The dispatch of `useActionState`, or any function of the form's data. */
  action: (data: FormData) => unknown;
  children: ReactNode;
  id?: string;
  label?: string;
  className?: string;
}

/** A form that keeps what was typed when it is refused; React's own `action` property would empty its fields. */
export function Form({ action, children, id, label, className = "flex flex-col gap-4" }: FormProps) {
  return (
    <form
      id={id}
      aria-label={label}
      // Sent before its script arrived, a form without a method would put what was typed into the address.
      method="post"
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        const submitter = (event.nativeEvent as SubmitEvent).submitter;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(async () => {
          await action(data);
        });
      }}
    >
      {children}
    </form>
  );
}
