/** A row as the page shows it now: its values as its form holds them. */
export interface LiveRow<Draft> {
  version: number;
  form: Draft;
}

/** A form over a row that somebody else may save first. */
export interface Edit<Draft> {
  /** The values that the form opened with. */
  opened: Draft;
  /** The row that the next save replaces: everything in it was shown. */
  seen: LiveRow<Draft>;
  /** The values in the fields. */
  draft: Draft;
  /** Fields that took over what somebody else saved. */
  taken: ReadonlySet<keyof Draft>;
}

/** What is said beside a field: a fault, or what became of it without being one. */
export interface FieldNotes {
  error?: string;
  notice?: string;
}

export function openEdit<Draft extends object>(row: LiveRow<Draft>): Edit<Draft> {
  return { opened: row.form, seen: row, draft: row.form, taken: new Set() };
}

/** Whether something was typed that is not saved. */
export function isTyped<Draft extends object>({ draft, seen }: Edit<Draft>): boolean {
  return changedFields(seen.form, draft).length > 0;
}

/**
 * The edit after its row moved on. While nothing is typed it follows the row. What is typed stays on the version that was
 * seen, so that its save is refused, unless the newer one says the same; after that refusal both are merged by field.
 */
export function catchUp<Draft extends object>(edit: Edit<Draft>, row: LiveRow<Draft>, isRefused: boolean): Edit<Draft> {
  const { seen, draft } = edit;
  if (row.version === seen.version) return edit;
  if (!isRefused && !isTyped(edit)) return openEdit(row);
  if (!isRefused && changedFields(seen.form, row.form).length > 0) return edit;
  const merged = mergeDraft(seen.form, row.form, draft);
  return { ...edit, seen: row, draft: merged, taken: new Set([...edit.taken, ...changedFields(draft, merged)]) };
}

/** The edit after `sent` was saved: it goes on from there. */
export function settle<Draft extends object>(edit: Edit<Draft>, sent: Draft): Edit<Draft> {
  return { ...edit, opened: sent, seen: { ...edit.seen, form: sent }, taken: new Set() };
}

/** Three values of each field: what was changed here stays, everything else becomes what the row holds now. */
export function mergeDraft<Draft extends object>(base: Draft, current: Draft, draft: Draft): Draft {
  const merged = { ...draft };
  for (const name of changedFields(base, current)) {
    if (isSame(draft[name], base[name])) merged[name] = current[name];
  }
  return merged;
}

/**
 * What somebody else made of a field. Nothing where they left it alone or both say the same.
 *
 * @param show how a value reads; "" reads as nothing
 */
export function changedNote<Draft extends object, Name extends keyof Draft>(
  { opened, seen, draft, taken }: Edit<Draft>,
  name: Name,
  show: (value: Draft[Name]) => string,
): FieldNotes {
  const now = seen.form[name];
  if (isSame(now, opened[name])) return {};
  const words = show(now) || "nothing";
  if (!isSame(draft[name], now)) return { error: `Now: ${words}. Save again to replace it with yours.` };
  return taken.has(name) ? { notice: `Changed meanwhile to ${words}.` } : {};
}

function changedFields<Draft extends object>(from: Draft, to: Draft): (keyof Draft)[] {
  return (Object.keys(to) as (keyof Draft)[]).filter((name) => !isSame(from[name], to[name]));
}

/** Lists are choices: they say the same in any order. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item) => other.includes(item));
}
