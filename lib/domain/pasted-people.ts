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

function rolesIn(cell: string): SessionRole[] | null {
  const words = cell
    .split(/\s*(?:[/&+]|\band\b)\s*/i)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const roles = words.map((word) => ROLE_WORDS.find(([pattern]) => pattern.test(word))?.[1]);
  return roles.length > 0 && roles.every((role) => role !== undefined) ? (roles as SessionRole[]) : null;
}

function readLine(text: string, line: number): PastedPerson | null {
  const email = EMAIL.exec(text)?.[0] ?? "";
  const rest = email === "" ? text : text.replace(email, " ").replace(/<\s*>|\(\s*\)/g, " ");
  const cells = rest
    .split(/[\t,;]/)
    .map((cell) => cell.replace(/\s+/g, " ").replace(/^["'\s]+|["'\s]+$/g, ""))
    .filter((cell) => cell !== "");
  if (cells.length === 0 && email === "") return null;
  const person: PastedPerson = { line, name: "", email, phone: "", sessionRoles: [], unread: [] };
  const found = new Set<SessionRole>();
  for (const cell of cells) {
    const roles = rolesIn(cell);
    if (person.phone === "" && PHONE.test(cell)) person.phone = cell;
    else if (roles !== null && person.name !== "") for (const role of roles) found.add(role);
    else if (person.name === "") person.name = cell;
    else person.unread.push(cell);
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

/** Names compare without case, accents and double spaces: "TOMAS  ABREU" is "Tomás Abreu". */
export function nameKey(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
