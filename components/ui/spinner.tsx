/** Something is on its way; a still ring when motion is reduced. Drawn only: the control says that it waits. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-3 rounded-full border-2 border-current border-r-transparent motion-safe:animate-spin"
    />
  );
}
