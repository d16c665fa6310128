import { type PastedCell, readPastedCell, uniteCells } from "./pasted-cell";
import type { PersonKind } from "./person";
import { foldText } from "./search";
import { SESSION_ROLES, type SessionRole } from "./session-role";
import { SKILLS, type Skill } from "./skill";

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
/** Stands for the e-mail, which parts cells wherever it is. */
const EMAIL_PLACE = "\0";
/** "Ana Reyes (engineer)" */
const NAME_WITH_BRACKET = /^([^()]+)\(([^()]+)\)$/;

/** Commas, semicolons and tabs part the cells, but not inside quotes or brackets that are closed again. */
function cellsOf(text: string): string[] {
  const cells = [""];
  let isQuoted = false;
  let isBracketed = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === EMAIL_PLACE) [isQuoted, isBracketed] = [false, false];
    else if (character === '"') isQuoted = !isQuoted && text.includes('"', index + 1);
    else if (character === "(") isBracketed = text.includes(")", index + 1);
    else if (character === ")") isBracketed = false;
    if (character === EMAIL_PLACE || (/[\t,;]/.test(character) && !isQuoted && !isBracketed)) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.replace(/\s+/g, " ").replace(/^["'\s]+|["'\s]+$/g, "")).filter((cell) => cell !== "");
}

/** The name, and what a bracket behind it says when all of that is understood: "Ana Reyes (engineer)". */
function readName(cell: string): { name: string; inside: PastedCell | null } {
  const [, name = "", bracket = ""] = NAME_WITH_BRACKET.exec(cell) ?? [];
  const inside = name.trim() === "" ? null : readPastedCell(bracket);
  return inside === null ? { name: cell, inside } : { name: name.trim(), inside };
}

function readLine(text: string, line: number): PastedPerson | null {
  const contact = { line, name: "", email: "", phone: "" };
  const nothing = { kind: "PERSON" as const, sessionRoles: [], skills: [], notes: "", unread: [] };
  if (text.length > LINE_MAX) return { ...contact, ...nothing, name: text.slice(0, LINE_MAX) };
  const [written = "", address = ""] = EMAIL.exec(text) ?? [];
  contact.email = address;
  const cells = cellsOf(written === "" ? text : text.replace(written, EMAIL_PLACE));
  if (cells.length === 0 && address === "") return null;
  const unread: string[] = [];
  let known: PastedCell = { sessionRoles: [], skills: [], kind: null, notes: [] };
  for (const cell of cells) {
    if (contact.phone === "" && PHONE.test(cell)) contact.phone = cell;
    else if (contact.name === "") {
      const { name, inside } = readName(cell);
      contact.name = name;
      known = inside ?? known;
    } else {
      const read = readPastedCell(cell);
      const united = read && uniteCells([known, read]);
      if (united === null) unread.push(cell);
      else known = united;
    }
  }
  return {
    ...contact,
    kind: known.kind ?? "PERSON",
    sessionRoles: SESSION_ROLES.filter((role) => known.sessionRoles.includes(role)),
    skills: SKILLS.filter((skill) => known.skills.includes(skill)),
    notes: known.notes.join(", "),
    unread,
  };
}

/**
 * Reads a pasted list, one person a line: a name, and in any order behind it an e-mail, a phone number, session roles,
 * skills, the kind and instruments, parted by commas, semicolons, tabs or the e-mail. A heading line ("Name, Email, ...")
 * and empty lines are left out.
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
