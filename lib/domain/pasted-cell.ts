import { namesInstrument } from "./instrument";
import type { PersonKind } from "./person";
import { foldText } from "./search";
import type { SessionRole } from "./session-role";
import { SKILL_LABELS, SKILLS, type Skill } from "./skill";

/** What a cell behind a name says of the person. */
export interface PastedCell {
  sessionRoles: readonly SessionRole[];
  skills: readonly Skill[];
  /** The skill of whoever performs what was said: "drums", "singer". */
  plays: readonly Skill[];
  kind: PersonKind | null;
  /** Words that say more than what was read from them, as they were typed: "drummer", "string quartet". */
  notes: readonly string[];
}

const ROLES: readonly (readonly [RegExp, SessionRole, Skill?])[] = [
  [/^(?:e|(?:(recording|mix|mixing|mastering|assistant|asst|sound) )?eng(?:ineer(?:ing|s)?)?)$/, "ENGINEER"],
  [/^(?:p|(?:(co|co-|co |vocal ))?prod(?:ucer|uction|ucers)?)$/, "PRODUCER"],
  [/^(?:performers?|(musician|player)s?)$/, "PERFORMER"],
  [/^((singer|vocalist)s?)$/, "PERFORMER", "VOICE"],
  [/^((drummer|bassist|guitarist|pianist|keyboardist)s?)$/, "PERFORMER", "INSTRUMENT"],
];
const KINDS: readonly (readonly [RegExp, PersonKind])[] = [
  [/^person$/, "PERSON"],
  [/^(?:group|((?:[^ ]+ ){0,2}(?:band|choir|chorus|ensemble|orchestra|duo|trio|quartet|quintet|company)))$/, "GROUP"],
];
const SKILL_OF_WORD: ReadonlyMap<string, Skill> = new Map([
  ...SKILLS.map((skill) => [SKILL_LABELS[skill], skill] as const),
  ...["mic", "mics", "microphone", "microphones", "patching"].map((word) => [word, "MICROPHONES"] as const),
  ...["vox", "vocal", "vocals"].map((word) => [word, "VOICE"] as const),
  ["organization", "ORGANISATION"],
]);

export const NOTHING_READ: PastedCell = { sessionRoles: [], skills: [], plays: [], kind: null, notes: [] };

/**
 * A skill's own words come first, so that "vocal production" is a skill and no role. An instrument is always a note too,
 * since the skill does not say which.
 */
function readWord(text: string): PastedCell | null {
  const folded = foldText(text).replace(/\.(?=\s|$)/g, "");
  const skill = SKILL_OF_WORD.get(folded);
  if (skill !== undefined) return { ...NOTHING_READ, skills: [skill] };
  const note = (more: string | undefined) => (more === undefined ? [] : [text]);
  for (const [pattern, role, played] of ROLES) {
    const [whole, more] = pattern.exec(folded) ?? [];
    if (whole === undefined) continue;
    return { ...NOTHING_READ, sessionRoles: [role], plays: played === undefined ? [] : [played], notes: note(more) };
  }
  for (const [pattern, kind] of KINDS) {
    const [whole, more] = pattern.exec(folded) ?? [];
    if (whole !== undefined) return { ...NOTHING_READ, kind, notes: note(more) };
  }
  return namesInstrument(text) ? { ...NOTHING_READ, plays: ["INSTRUMENT"], notes: [text] } : null;
}

/** Several cells as one; null when they say two kinds, of which one would be lost. */
export function uniteCells(cells: readonly PastedCell[]): PastedCell | null {
  const kinds = new Set(cells.map((cell) => cell.kind).filter((kind) => kind !== null));
  if (kinds.size > 1) return null;
  return {
    sessionRoles: cells.flatMap((cell) => cell.sessionRoles),
    skills: cells.flatMap((cell) => cell.skills),
    plays: cells.flatMap((cell) => cell.plays),
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
