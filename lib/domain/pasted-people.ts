import { NOTHING_READ, type PastedCell, readPastedCell, uniteCells } from "./pasted-cell";
import { cellsOf, EMAIL_PLACE, withoutListMark } from "./pasted-line";
import type { PersonKind } from "./person";
import { foldText } from "./search";
import { SESSION_ROLES, type SessionRole } from "./session-role";
import { ROLE_OF_SKILL, SKILLS, type Skill } from "./skill";

/** One line of a pasted list, read. `line` counts from 1, as an editor does. */
export interface PastedPerson {
  line: number;
  name: string;
  email: string;
  phone: string;
  kind: PersonKind;
  sessionRoles: SessionRole[];
  skills: Skill[];
  /** What says more than roles, skills and kind can: "drums", "string quartet". */
  notes: string;
  /** Cells that were understood as nothing above; shown, never dropped silently. */
  unread: string[];
}

/** With the brackets around it: "<ana@example.org>". */
const EMAIL = /[<(]?\s*(?:mailto:)?([^\s@<>,;"()]+@[^\s@<>,;"()]+\.[^\s@<>,;"()]+)\s*[>)]?/i;
const PHONE = /^[+(]?[\d][\d\s()./-]{5,}$/;

/** Nobody's line is longer; what is, was no list of people. */
const LINE_MAX = 1000;
/** "Ana Reyes (engineer)" */
const NAME_WITH_BRACKET = /^([^()]+)\(([^()]+)\)$/;

/** The name, and what a bracket behind it says when all of that is understood: "Ana Reyes (engineer)". */
function readName(cell: string): { name: string; inside: PastedCell | null } {
  const [, name = "", bracket = ""] = NAME_WITH_BRACKET.exec(cell) ?? [];
  const inside = name.trim() === "" ? null : readPastedCell(bracket);
  return inside === null ? { name: cell, inside } : { name: name.trim(), inside };
}

/** Up to five words that each begin with a letter, and say nothing a role, a skill or an instrument says. */
function looksLikeName(cell: string): boolean {
  return /^\p{L}\S*(?: \p{L}\S*){0,4}$/u.test(cell) && readPastedCell(cell) === null;
}

/**
 * Which cell is the name: the first that is no phone number. Where that one is wholly roles and skills, or an instrument
 * in small letters ("Viola" may be somebody), it is the first that looks like a name, if there is one.
 */
function indexOfName(cells: readonly string[]): number {
  const first = cells.findIndex((cell) => !PHONE.test(cell));
  const cell = cells[first] ?? "";
  const read = readPastedCell(cell);
  if (read === null || read.kind !== null) return first;
  const saysWork = read.sessionRoles.length + read.skills.length > 0;
  if (!saysWork && cell !== cell.toLowerCase()) return first;
  const other = cells.findIndex(looksLikeName);
  return other === -1 ? first : other;
}

/** Whoever names no session role has those that the skills belong to. */
function rolesOf({ sessionRoles }: PastedCell, skills: readonly Skill[]): SessionRole[] {
  const roles = sessionRoles.length > 0 ? sessionRoles : skills.map((skill) => ROLE_OF_SKILL[skill]);
  return SESSION_ROLES.filter((role) => roles.includes(role));
}

/**
 * Drums are the skill of a performer. They are not made the only skill of somebody who engineers or produces, whose
 * other tasks would all be judged by it (decision 7): there the note is enough.
 */
function skillsOf({ sessionRoles, skills, plays }: PastedCell): Skill[] {
  const isJudged = skills.length > 0 || sessionRoles.every((role) => role === "PERFORMER");
  return SKILLS.filter((skill) => skills.includes(skill) || (isJudged && plays.includes(skill)));
}

function readLine(text: string, line: number): PastedPerson | null {
  const contact = { line, name: "", email: "", phone: "" };
  const nothing = { kind: "PERSON" as const, sessionRoles: [], skills: [], notes: "", unread: [] };
  if (text.length > LINE_MAX) return { ...contact, ...nothing, name: text.slice(0, LINE_MAX) };
  const bare = withoutListMark(text);
  const [written = "", address = ""] = EMAIL.exec(bare) ?? [];
  contact.email = address;
  const cells = cellsOf(written === "" ? bare : bare.replace(written, EMAIL_PLACE));
  if (cells.length === 0 && address === "") return null;
  const nameAt = indexOfName(cells);
  const unread: string[] = [];
  let known: PastedCell = NOTHING_READ;
  const add = (read: PastedCell | null): boolean => {
    const united = read && uniteCells([known, read]);
    known = united ?? known;
    return united !== null;
  };
  for (const [index, cell] of cells.entries()) {
    if (index === nameAt) {
      const { name, inside } = readName(cell);
      const isKept = inside === null || add(inside);
      contact.name = isKept ? name : cell;
    } else if (contact.phone === "" && PHONE.test(cell)) contact.phone = cell;
    else if (!add(readPastedCell(cell))) unread.push(cell);
  }
  const skills = skillsOf(known);
  return {
    ...contact,
    kind: known.kind ?? "PERSON",
    sessionRoles: rolesOf(known, skills.length > 0 ? skills : known.plays),
    skills,
    notes: known.notes.join(", "),
    unread,
  };
}

/**
 * Reads a pasted list, one person a line: a name, and in any order behind it an e-mail, a phone number, session roles,
 * skills, the kind and instruments, parted by commas, semicolons, tabs, spaced dashes, colons or the e-mail. The marks and
 * numbers of a list, a heading line ("Name, Email, ...") and empty lines are left out.
 */
export function readPastedPeople(text: string): PastedPerson[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => readLine(line, index + 1))
    .filter((person) => person !== null)
    .filter((person, index) => !(index === 0 && person.email === "" && /^(full )?name$/i.test(person.name)));
}

/** What becomes of a line: somebody new, somebody who seems to be there already, or nothing. */
export type PastedOutcome =
  | { kind: "NEW" }
  | { kind: "KNOWN"; name: string }
  | { kind: "REPEATED"; line: number }
  | { kind: "FAULT"; why: string };

export interface JudgedPerson extends PastedPerson {
  outcome: PastedOutcome;
}

/**
 * Says of every line what an import would make of it. Names compare without case, accents and double spaces.
 *
 * @param knownNames everybody on the roster
 * @param nameMax the longest name that can be kept
 */
export function judgePastedPeople(
  people: readonly PastedPerson[],
  knownNames: readonly string[],
  nameMax: number,
): JudgedPerson[] {
  const known = new Map(knownNames.map((name) => [foldText(name), name]));
  const lines = new Map<string, number>();
  return people.map((person) => {
    const key = foldText(person.name);
    const outcome = outcomeOf(person, known.get(key), lines.get(key), nameMax);
    if (!lines.has(key)) lines.set(key, person.line);
    return { ...person, outcome };
  });
}

function outcomeOf(
  { name }: PastedPerson,
  knownName: string | undefined,
  earlierLine: number | undefined,
  nameMax: number,
): PastedOutcome {
  if (name === "") return { kind: "FAULT", why: "There is no name on this line." };
  if (name.length > nameMax) return { kind: "FAULT", why: `A name can have ${nameMax} characters at most.` };
  if (earlierLine !== undefined) return { kind: "REPEATED", line: earlierLine };
  return knownName === undefined ? { kind: "NEW" } : { kind: "KNOWN", name: knownName };
}
