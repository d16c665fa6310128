import type { Refusal } from "@/lib/domain/refusal";

/**
 * The sentence beside a field after a refusal: what is wrong with it, or, when somebody else saved in the meantime,
 * the value as it stands now. Nothing when the field is as it should be.
 *
 * @param typed the value that was sent
 * @param show how the current value reads, when it is not plain text
 */
export function fieldNote(
  refusal: Refusal | null,
  name: string,
  typed: unknown,
  show: (value: unknown) => string = String,
): string | undefined {
  const fault = refusal?.fields?.[name];
  if (fault !== undefined) return fault;
  const current = refusal?.current?.[name];
  if (current === undefined || current === typed) return undefined;
  return `Somebody changed this to ${show(current)}. Save again to replace it with yours.`;
}

/** The version to save on: after a stale edit was shown beside the current values, the current one. */
export function versionToSave(refusal: Refusal | null, opened: number): number {
  const current = refusal?.current?.version;
  return typeof current === "number" ? current : opened;
}
