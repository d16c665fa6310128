/** What one check came to. A fault is something that loses data, lets strangers read it, or stops the program. */
export interface Finding {
  readonly level: "ok" | "warning" | "fault";
  /** what was checked: "Free disk" */
  readonly subject: string;
  /** what was found and, unless all is well, what to do */
  readonly text: string;
}

export function ok(subject: string, text: string): Finding {
  return { level: "ok", subject, text };
}

export function warning(subject: string, text: string): Finding {
  return { level: "warning", subject, text };
}

export function fault(subject: string, text: string): Finding {
  return { level: "fault", subject, text };
}

/** Runs a check. What it throws is a finding, too: one check that cannot be made does not stop the others. */
export async function examine(
  subject: string,
  check: () => Finding | readonly Finding[] | Promise<Finding | readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    const found = await check();
    return "level" in found ? [found] : found;
  } catch (error) {
    return [fault(subject, error instanceof Error ? error.message : String(error))];
  }
}
