/** Inside a button that waits: turns, unless motion is reduced. */
export function Spinner() {
  return (
    <>
      <span
        aria-hidden="true"
        className="inline-block size-3 rounded-full border-2 border-current border-r-transparent motion-safe:animate-spin"
      />
      <span className="sr-only">In progress: </span>
    </>
  );
}
