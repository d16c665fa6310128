import { namesInstrument, wordsOf } from "./instrument";
import type { CoveredRole, Position } from "./session-role";

/** One role of a printed credit, such as `Engineer [Assistant]`. */
export interface PrintedRole {
  /** as printed, with its white space tidied */
  text: string;
  /** what stands before the first bracket */
  name: string;
  /** what the brackets say; empty when there are none */
  bracket: string;
}

/** What a printed role means for coverage. "other" is kept as a credit and covers nothing. */
export type RoleReading =
  | { kind: "role"; sessionRole: CoveredRole; position: Position }
  | { kind: "question"; sessionRole: CoveredRole; why: string }
  | { kind: "other" };

/** Names of engineering and production credits, as `nameKey` writes them. Nothing else covers a session role. */
const SESSION_ROLE_OF_NAME: ReadonlyMap<string, CoveredRole> = new Map([
  ["engineer", "ENGINEER"],
  ["recordedby", "ENGINEER"],
  ["mixedby", "ENGINEER"],
  ["masteredby", "ENGINEER"],
  ["directmetalmasteringby", "ENGINEER"],
  ["lacquercutby", "ENGINEER"],
  ["overdubbedby", "ENGINEER"],
  ["editedby", "ENGINEER"],
  ["remixby", "ENGINEER"],
  ["producer", "PRODUCER"],
  ["coproducer", "PRODUCER"],
]);

const INSTRUMENT_QUESTION: Record<CoveredRole, string> = {
  ENGINEER: "did they engineer it or play it?",
  PRODUCER: "did they produce it or play it?",
};

/**
 * Signs that nobody sees: what says where a word may break, in which direction it runs, or in which order the bytes are.
 * Joiners (U+200C, U+200D) are none of them: they change how letters look.
 */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Composes what is written in parts (NFC), drops what has no width, trims, and makes every run of white space and
 * control characters one space: what looks alike is alike.
 */
export function tidy(text: string): string {
  return text
    .replace(UNSEEN, "")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/**
 * The roles of one printed cell, in order. Commas separate, but not inside square brackets; a bracket that is never
 * closed lasts to the end of the cell.
 */
export function readRoleText(text: string): PrintedRole[] {
  return splitOutsideBrackets(tidy(text))
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readPrintedRole);
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "[") depth++;
    else if (character === "]") depth = Math.max(0, depth - 1);
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function readPrintedRole(text: string): PrintedRole {
  const open = text.indexOf("[");
  if (open === -1) return { text, name: text, bracket: "" };
  return { text, name: text.slice(0, open).trim(), bracket: tidy(text.slice(open).replace(/[[\]]/g, " ")) };
}

/**
 * Reads one printed role. The name decides engineering, production or neither; the bracket decides the position.
 * An assistant stays an assistant whatever instrument stands beside the word: nobody plays an assistant violin.
 * Source: docs/credits-import.md.
 */
export function classifyRole(printedRole: PrintedRole): RoleReading {
  const key = nameKey(printedRole.name);
  const sessionRole = SESSION_ROLE_OF_NAME.get(key);
  if (sessionRole === undefined) return { kind: "other" };

  const words = wordsOf(printedRole.bracket);
  if (sessionRole === "PRODUCER" && words.some(isExecutiveWord)) return { kind: "other" };
  if (words.some(isAssistantWord)) return { kind: "role", sessionRole, position: "ASSISTANT" };
  if (namesInstrument(printedRole.bracket)) {
    return { kind: "question", sessionRole, why: INSTRUMENT_QUESTION[sessionRole] };
  }
  return { kind: "role", sessionRole, position: key === "coproducer" ? "CO" : positionSaidBy(words) };
}

/** Catalogues write one name in several ways; case, spaces and hyphens make no difference: `Co-producer`, `CO PRODUCER`. */
function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}_\]]+/gu, "");
}

/** `Producer [Executive]` finances and does not produce. Whoever manages or co-ordinates is credited by another name. */
function isExecutiveWord(word: string): boolean {
  return /^exec(utive)?s?$/.test(word);
}

function isAssistantWord(word: string): boolean {
  return word.startsWith("assist") || word === "asst" || word === "second" || word === "2nd";
}

function positionSaidBy(words: readonly string[]): Position {
  if (words.some((word, at) => isCoWord(word, words[at + 1]))) return "CO";
  if (words.includes("additional") || words.includes("associate")) return "ADDITIONAL";
  return "PRINCIPAL";
}

/** `Co-`, `Co-produced`; `Co-ordinator` is another word. */
function isCoWord(word: string, next = ""): boolean {
  return word.startsWith("coproduc") || (word === "co" && !next.startsWith("ordinat"));
}
