/**
 * The line under a field with a limit: the limit at rest, what is left near it, what is too much beyond it.
 * Nothing is cut off while typing, since a pasted text would lose its end unseen.
 */
export function describeLimit(length: number, maxLength: number): string {
  const left = maxLength - length;
  if (left < 0) return `${-left} over the limit of ${maxLength} characters`;
  if (length >= maxLength * 0.8) return `${left} of ${maxLength} characters left`;
  return `Up to ${maxLength} characters`;
}
