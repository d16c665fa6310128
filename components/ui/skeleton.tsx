/** Rows on their way. Still: nothing pulses in a control room. */
export function Skeleton({ rows = 5, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="panel divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
        <div key={row} className="row gap-4 px-3">
          <span className="h-2 w-1/4 rounded-full bg-raised" />
          <span className="h-2 w-1/6 rounded-full bg-raised" />
        </div>
      ))}
    </div>
  );
}
