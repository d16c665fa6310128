"use client";
import { useEffect, useRef } from "react";

interface FormErrorProps {
  /** What happened and what to do. Nothing is drawn while it is empty. */
  message: string | null | undefined;
  /** Problems of single fields, said again for those who cannot see them all. */
  details?: readonly string[];
}

/** Why a form was refused, above its buttons or its first field; read out, and focused so that it is not missed. */
export function FormError({ message, details = [] }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) box.current?.focus();
  }, [message]);
  if (!message) return null;
  const [only, ...others] = details;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border border-danger border-l-4 bg-panel px-3 py-2 text-ink"
    >
      <p>{message}</p>
      {only !== undefined && others.length === 0 ? <p className="mt-1 text-muted">{only}</p> : null}
      {others.length > 0 ? (
        <ul className="mt-1 list-disc pl-4 text-muted">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
