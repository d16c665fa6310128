import { namesInstrument } from "./instrument";
import type { PersonKind } from "./person";
import { foldText } from "./search";
import type { SessionRole } from "./session-role";
import { SKILL_LABELS, SKILLS, type Skill } from "./skill";

/** What a cell behind a name says of the person. */
export interface PastedCell {
  sessionRoles: readonly SessionRole[];
  skills: readonly Skill[];
  kind: PersonKind | null;
  /** Words that say more than what was read from them, as they were typed: "drummer", "string quartet". */
  notes: readonly string[];
}

const ROLES: readonly (readonly [RegExp, SessionRole])[] = [
  [/^(?:e|(?:(recording|mix|mixing|mastering|assistant|sound) )?engineer(?:ing|s)?)$/, "ENGINEER"],
  [/^(?:p|(?:(co|co-|co |vocal ))?produc(?:er|tion|ers))$/, "PRODUCER"],
  [/^(?:performers?|(musician|player|singer|vocalist|drummer|bassist|guitarist|pianist|keyboardist)s?)$/, "PERFORMER"],
];
const KINDS: readonly (readonly [RegExp, PersonKind])[] = [
  [/^person$/, "PERSON"],
  [/^(?:group|((?:[^ ]+ ){0,2}(?:band|choir|chorus|ensemble|orchestra|duo|trio|quartet|quintet|company)))$/, "GROUP"],
];
const SKILL_OF_LABEL = new Map(SKILLS.map((skill) => [SKILL_LABELS[skill], skill]));
const NOTHING: PastedCell = { sessionRoles: [], skills: [], kind: null, notes: [] };

/**
 * A skill's own label comes first, so that "vocal production" is a skill and no role: a skill gives no role. An
 * instrument becomes a note and no skill, since a person who lists one skill is judged by all of them (decision 7).
 */
function readWord(text: string): PastedCell | null {
  const folded = foldText(text);
  const skill = SKILL_OF_LABEL.get(folded);
  if (skill !== undefined) return { ...NOTHING, skills: [skill] };
  for (const [pattern, role] of ROLES) {
    const [whole, more] = pattern.exec(folded) ?? [];
    if (whole !== undefined) return { ...NOTHING, sessionRoles: [role], notes: more === undefined ? [] : [text] };
  }
  for (const [pattern, kind] of KINDS) {
    const [whole, more] = pattern.exec(folded) ?? [];
    if (whole !== undefined) return { ...NOTHING, kind, notes: more === undefined ? [] : [text] };
  }
  return namesInstrument(text) ? { ...NOTHING, notes: [text] } : null;
}

/** Several cells as one; null when they say two kinds, of which one would be lost. */
export function uniteCells(cells: readonly PastedCell[]): PastedCell | null {
  const kinds = new Set(cells.map((cell) => cell.kind).filter((kind) => kind !== null));
  if (kinds.size > 1) return null;
  return {
    sessionRoles: cells.flatMap((cell) => cell.sessionRoles),
    skills: cells.flatMap((cell) => cell.skills),
    kind: [...kinds][0] ?? null,
    notes: cells.flatMap((cell) => cell.notes),
  };
}

/** Reads "producer and engineer", "E/P", "vocal production", "drums"; null unless every part of it is understood. */
export function readPastedCell(cell: string): PastedCell | null {
  const whole = readWord(cell);
  if (whole !== null && whole.notes.length === 0) return whole;
  const words = cell
    .split(/\s*(?:[/&+,;]|\band\b)\s*/i)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const parts = words.map(readWord).filter((part) => part !== null);
  return parts.length === 0 || parts.length < words.length ? whole : uniteCells(parts);
}
