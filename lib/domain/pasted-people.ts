import { foldText } from "./search";
import { SESSION_ROLES, type SessionRole } from "./session-role";

/** One line of a pasted list, read. `line` counts from 1, as an editor does. */
export interface PastedPerson {
  line: number;
  name: string;
  email: string;
  phone: string;
  sessionRoles: SessionRole[];
  /** Cells that were understood as nothing above; shown, never dropped silently. */
  unread: string[];
}

const ROLE_WORDS: readonly (readonly [RegExp, SessionRole])[] = [
  [/^(recording |mix(ing)? |mastering |assistant |sound )?engineer(ing|s)?$/i, "ENGINEER"],
  [/^e$/i, "ENGINEER"],
  [/^(co-?|vocal )?produc(er|tion|ers)$/i, "PRODUCER"],
  [/^p$/i, "PRODUCER"],
  [/^(performer|musician|player|singer|vocalist|drummer|bassist|guitarist|pianist|keyboards?)s?$/i, "PERFORMER"],
];

const EMAIL = /[^\s@<>,;"()]+@[^\s@<>,;"()]+\.[^\s@<>,;"()]+/;
const PHONE = /^[+(]?[\d][\d\s()./-]{5,}$/;

/** Nobody's line is longer; what is, was no list of people. */
const LINE_MAX = 1000;
/** "Ana Reyes (engineer)" */
const NAME_WITH_ROLES = /^([^()]+)\(([^()]+)\)$/;

function rolesIn(cell: string): SessionRole[] | null {
  const words = cell
    .split(/\s*(?:[/&+,]|\band\b)\s*/i)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const roles = words.map((word) => ROLE_WORDS.find(([pattern]) => pattern.test(word))?.[1]);
  return roles.length > 0 && roles.every((role) => role !== undefined) ? (roles as SessionRole[]) : null;
}

/** Commas, semicolons and tabs part the cells, but not inside quotes or brackets that are closed again. */
function cellsOf(text: string): string[] {
  const cells = [""];
  let isQuoted = false;
  let isBracketed = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === '"') isQuoted = !isQuoted && text.includes('"', index + 1);
    else if (character === "(") isBracketed = text.includes(")", index + 1);
    else if (character === ")") isBracketed = false;
    if (/[\t,;]/.test(character) && !isQuoted && !isBracketed) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.replace(/\s+/g, " ").replace(/^["'\s]+|["'\s]+$/g, "")).filter((cell) => cell !== "");
}

function readLine(text: string, line: number): PastedPerson | null {
  const nobody: PastedPerson = { line, name: "", email: "", phone: "", sessionRoles: [], unread: [] };
  if (text.length > LINE_MAX) return { ...nobody, name: text.slice(0, LINE_MAX) };
  const email = EMAIL.exec(text)?.[0] ?? "";
  const rest = email === "" ? text : text.replace(email, " ").replace(/<\s*>|\(\s*\)/g, " ");
  const cells = cellsOf(rest);
  if (cells.length === 0 && email === "") return null;
  const person = { ...nobody, email };
  const found = new Set<SessionRole>();
  for (const cell of cells) {
    const roles = rolesIn(cell);
    if (person.phone === "" && PHONE.test(cell)) person.phone = cell;
    else if (roles !== null && person.name !== "") for (const role of roles) found.add(role);
    else if (person.name === "") {
      const [, name = "", inside = ""] = NAME_WITH_ROLES.exec(cell) ?? [];
      const own = rolesIn(inside);
      person.name = own === null ? cell : name.trim();
      for (const role of own ?? []) found.add(role);
    } else person.unread.push(cell);
  }
  person.sessionRoles = SESSION_ROLES.filter((role) => found.has(role));
  return person;
}

/**
 * Reads a pasted list, one person a line: a name, and in any order behind it an e-mail, a phone number and session
 * roles, parted by commas, semicolons or tabs. A heading line ("Name, Email, ...") and empty lines are left out.
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
