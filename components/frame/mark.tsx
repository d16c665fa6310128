/** The product's mark: a square and half a circle, the two roles side by side. Its name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 12" className="h-3.5 w-6 shrink-0" aria-hidden="true">
      <rect width="9" height="12" rx="1.5" fill="var(--engineer)" />
      <path d="M11 0h3a6 6 0 0 1 0 12h-3z" fill="var(--producer)" />
    </svg>
  );
}
