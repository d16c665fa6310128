/** The line under a field with a limit: the limit at rest, what is left near it; nothing beyond it (see `describeExcess`). */
export function describeLimit(length: number, maxLength: number): string {
  const left = maxLength - length;
  if (left < 0) return "";
  if (length >= maxLength * 0.8) return `${left} of ${maxLength} characters left`;
  return `Up to ${maxLength} characters`;
}

/**
 * What to say when a text is too long; nothing while it is not. It is never cut off while typing, since a pasted text
 * would lose its end unseen.
 */
export function describeExcess(length: number, maxLength: number): string | undefined {
  if (length <= maxLength) return undefined;
  return `Shorten this: ${length - maxLength} over the limit of ${maxLength} characters.`;
}
